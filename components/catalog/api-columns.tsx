import { ExternalLink } from "lucide-react";
import Link from "next/link";
import type { Column } from "#components/list/list-table.tsx";
import { toolStatusLook } from "#components/tools/tool-status.ts";
import { Badge } from "#components/ui/badge.tsx";
import { safeLink } from "#components/ui/safe-link.ts";
import type { ApiRow } from "#lib/catalog/schemas.ts";

export const apiGrid =
  "grid-cols-[36px_minmax(0,1fr)_96px] md:grid-cols-[36px_minmax(130px,220px)_minmax(90px,160px)_minmax(140px,1fr)_84px_96px_40px]";
const FROM_MEDIUM = "max-md:hidden";

export const apiColumns: readonly Column<ApiRow>[] = [
  {
    title: "Name",
    look: "font-medium",
    whole: ({ name }) => name,
    cell: ({ name, tool }) => <bdi>{tool ? <Link href={`/tools/${tool.id}`}>{name}</Link> : name}</bdi>,
  },
  {
    title: "Category",
    className: FROM_MEDIUM,
    look: "text-ink-2",
    whole: ({ category }) => category,
    cell: ({ category }) => <bdi>{category}</bdi>,
  },
  {
    title: "Description",
    className: FROM_MEDIUM,
    whole: ({ description }) => description,
    cell: ({ description }) => <bdi>{description}</bdi>,
  },
  { title: "Auth", className: FROM_MEDIUM, look: "text-ink-2", cell: ({ auth }) => auth || "–" },
  {
    title: "Tool",
    cell: ({ tool }) => {
      if (!tool) return <span className="text-ink-3">–</span>;
      const { tone, label } = toolStatusLook(tool.status);
      return <Badge tone={tone}>{label}</Badge>;
    },
  },
  { title: "Link", className: FROM_MEDIUM, isTitleHidden: true, cell: (api) => <SiteLink api={api} /> },
];

function SiteLink({ api: { name, link } }: { api: ApiRow }) {
  const address = safeLink(link);
  if (address === null) return null;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={`Open the site of ${name}`}
      title={address}
      className="inline-block align-middle text-ink-3 hover:text-accent"
    >
      <ExternalLink aria-hidden="true" className="size-3.5" />
    </a>
  );
}
