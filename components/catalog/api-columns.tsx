import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { toolStatusLook } from "#components/tools/tool-status.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ColumnHead, ListCell } from "#components/ui/virtual-list.tsx";
import type { ApiRow } from "#lib/catalog/schemas.ts";
import { safeLink } from "./safe-link.ts";

export const apiColumns =
  "grid-cols-[36px_minmax(0,1fr)_96px] md:grid-cols-[36px_minmax(130px,220px)_minmax(90px,160px)_minmax(140px,1fr)_84px_96px_40px]";

export function ApiHead() {
  return (
    <>
      <ColumnHead>
        <span className="sr-only">Selected</span>
      </ColumnHead>
      <ColumnHead>Name</ColumnHead>
      <ColumnHead className="max-md:hidden">Category</ColumnHead>
      <ColumnHead className="max-md:hidden">Description</ColumnHead>
      <ColumnHead className="max-md:hidden">Auth</ColumnHead>
      <ColumnHead>Tool</ColumnHead>
      <ColumnHead className="max-md:hidden">
        <span className="sr-only">Link</span>
      </ColumnHead>
    </>
  );
}

type Props = { api: ApiRow; isSelected: boolean; onToggle: () => void };

export function ApiCells({ api, isSelected, onToggle }: Props) {
  const link = safeLink(api.link);
  const status = toolStatusLook(api.tool?.status ?? "none");
  return (
    <>
      <ListCell>
        <Checkbox
          aria-label={`Select ${api.name}`}
          checked={isSelected}
          onChange={onToggle}
          className="align-middle"
        />
      </ListCell>
      <ListCell className="font-medium" title={api.name}>
        <bdi>{api.tool ? <Link href={`/tools/${api.tool.id}`}>{api.name}</Link> : api.name}</bdi>
      </ListCell>
      <ListCell className="text-ink-2 max-md:hidden" title={api.category}>
        <bdi>{api.category}</bdi>
      </ListCell>
      <ListCell className="max-md:hidden" title={api.description}>
        <bdi>{api.description}</bdi>
      </ListCell>
      <ListCell className="text-ink-2 max-md:hidden">{api.auth || "–"}</ListCell>
      <ListCell>
        {api.tool ? <Badge tone={status.tone}>{status.label}</Badge> : <span className="text-ink-3">–</span>}
      </ListCell>
      <ListCell className="max-md:hidden">
        {link && (
          <a
            href={link}
            target="_blank"
            rel="noreferrer"
            aria-label={`Open the site of ${api.name}`}
            title={link}
            className="inline-block align-middle text-ink-3 hover:text-accent"
          >
            <ExternalLink aria-hidden="true" className="size-3.5" />
          </a>
        )}
      </ListCell>
    </>
  );
}
