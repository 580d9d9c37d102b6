import Link from "next/link";
import type { Column } from "#components/list/list-table.tsx";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { formatCount } from "#components/ui/figures.ts";
import type { ToolRow } from "#lib/tools/schemas.ts";
import { toolStatusLook } from "./tool-status.ts";

export const toolGrid =
  "grid-cols-[36px_84px_minmax(0,1fr)_64px] md:grid-cols-[36px_84px_minmax(120px,200px)_minmax(120px,1fr)_96px_64px] xl:grid-cols-[36px_92px_minmax(140px,220px)_minmax(90px,150px)_minmax(160px,1fr)_84px_96px_64px_56px]";
const FROM_MEDIUM = "max-md:hidden";
const FROM_LARGE = "max-xl:hidden";

const failureOf = ({ status, problems }: ToolRow): string | undefined =>
  status === "failed" ? problems[0]?.message : undefined;

export const toolColumns: readonly Column<ToolRow>[] = [
  {
    title: "Status",
    cell: ({ status }) => <Badge tone={toolStatusLook(status).tone}>{toolStatusLook(status).label}</Badge>,
  },
  {
    title: "Name",
    look: "font-medium",
    whole: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link href={`/tools/${id}`} className="hover:underline">
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  {
    title: "Category",
    className: FROM_LARGE,
    look: "text-ink-2",
    whole: ({ category }) => category,
    cell: ({ category }) => <bdi>{category}</bdi>,
  },
  {
    title: "Description",
    className: FROM_MEDIUM,
    whole: (tool) => failureOf(tool) ?? tool.description,
    look: (tool) => (failureOf(tool) === undefined ? "" : "text-bad"),
    cell: (tool) => <bdi>{failureOf(tool) ?? tool.description}</bdi>,
  },
  {
    title: "Functions",
    className: `text-right ${FROM_LARGE}`,
    cell: ({ functionCount }) => formatCount(functionCount),
  },
  {
    title: "Instructions",
    className: `text-right ${FROM_MEDIUM}`,
    cell: ({ instructionCount }) => formatCount(instructionCount),
  },
  {
    title: "Cases",
    className: "text-right",
    cell: ({ id, caseCount }) =>
      caseCount > 0 ? (
        <Link
          href={`/cases?tool=${id}`}
          className="inline-flex h-6 min-w-6 items-center justify-end hover:underline"
        >
          {formatCount(caseCount)}
        </Link>
      ) : (
        "0"
      ),
  },
  {
    title: "Age",
    className: `text-right ${FROM_LARGE}`,
    look: "text-ink-2",
    cell: ({ updatedAt }) => <Age at={updatedAt} />,
  },
];
