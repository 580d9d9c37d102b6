import Link from "next/link";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { ColumnHead, ListCell } from "#components/ui/virtual-list.tsx";
import type { ToolRow } from "#lib/tools/schemas.ts";
import { toolStatusLook } from "./tool-status.ts";

export const toolColumns =
  "grid-cols-[36px_84px_minmax(0,1fr)_64px] md:grid-cols-[36px_84px_minmax(120px,200px)_minmax(120px,1fr)_96px_64px] xl:grid-cols-[36px_92px_minmax(140px,220px)_minmax(90px,150px)_minmax(160px,1fr)_84px_96px_64px_56px]";

export function ToolHead() {
  return (
    <>
      <ColumnHead>
        <span className="sr-only">Selected</span>
      </ColumnHead>
      <ColumnHead>Status</ColumnHead>
      <ColumnHead>Name</ColumnHead>
      <ColumnHead className="max-xl:hidden">Category</ColumnHead>
      <ColumnHead className="max-md:hidden">Description</ColumnHead>
      <ColumnHead className="text-right max-xl:hidden">Functions</ColumnHead>
      <ColumnHead className="text-right max-md:hidden">Instructions</ColumnHead>
      <ColumnHead className="text-right">Cases</ColumnHead>
      <ColumnHead className="text-right max-xl:hidden">Age</ColumnHead>
    </>
  );
}

export function ToolCells({
  tool,
  isSelected,
  onToggle,
}: {
  tool: ToolRow;
  isSelected: boolean;
  onToggle: () => void;
}) {
  const look = toolStatusLook(tool.status);
  const reason = tool.status === "failed" ? tool.problems[0]?.message : undefined;
  return (
    <>
      <ListCell>
        <Checkbox
          aria-label={`Select ${tool.name}`}
          checked={isSelected}
          onChange={onToggle}
          className="align-middle"
        />
      </ListCell>
      <ListCell>
        <Badge tone={look.tone}>{look.label}</Badge>
      </ListCell>
      <ListCell className="font-medium" title={tool.name}>
        <Link href={`/tools/${tool.id}`} className="hover:underline">
          <bdi>{tool.name}</bdi>
        </Link>
      </ListCell>
      <ListCell className="text-ink-2 max-xl:hidden" title={tool.category}>
        <bdi>{tool.category}</bdi>
      </ListCell>
      <ListCell
        className={reason ? "text-bad max-md:hidden" : "max-md:hidden"}
        title={reason ?? tool.description}
      >
        <bdi>{reason ?? tool.description}</bdi>
      </ListCell>
      <ListCell className="text-right max-xl:hidden">{formatCount(tool.functionCount)}</ListCell>
      <ListCell className="text-right max-md:hidden">{formatCount(tool.instructionCount)}</ListCell>
      <ListCell className="text-right">
        {tool.caseCount > 0 ? (
          <Link
            href={`/cases?tool=${tool.id}`}
            className="inline-flex h-6 min-w-6 items-center justify-end hover:underline"
          >
            {formatCount(tool.caseCount)}
          </Link>
        ) : (
          "0"
        )}
      </ListCell>
      <ListCell className="text-right text-ink-2 max-xl:hidden">
        <Age at={tool.updatedAt} />
      </ListCell>
    </>
  );
}
