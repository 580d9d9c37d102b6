import Link from "next/link";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { ColumnHead, ListCell } from "#components/ui/virtual-list.tsx";
import type { ToolRow } from "#lib/tools/schemas.ts";
import { toolStatusLook } from "./tool-status.ts";

export const toolColumns = "36px 92px minmax(140px,220px) minmax(90px,150px) minmax(160px,1fr) 84px 96px 64px 56px";

export function ToolHead() {
  return (
    <>
      <ColumnHead>
        <span className="sr-only">Selected</span>
      </ColumnHead>
      <ColumnHead>Status</ColumnHead>
      <ColumnHead>Name</ColumnHead>
      <ColumnHead>Category</ColumnHead>
      <ColumnHead>Description</ColumnHead>
      <ColumnHead className="text-right">Functions</ColumnHead>
      <ColumnHead className="text-right">Instructions</ColumnHead>
      <ColumnHead className="text-right">Cases</ColumnHead>
      <ColumnHead className="text-right">Age</ColumnHead>
    </>
  );
}

export function ToolCells({ tool, isSelected, onToggle }: { tool: ToolRow; isSelected: boolean; onToggle: () => void }) {
  const look = toolStatusLook(tool.status);
  const reason = tool.status === "failed" ? tool.problems[0]?.message : undefined;
  return (
    <>
      <ListCell>
        <Checkbox aria-label={`Select ${tool.name}`} checked={isSelected} onChange={onToggle} className="align-middle" />
      </ListCell>
      <ListCell>
        <Badge tone={look.tone}>{look.label}</Badge>
      </ListCell>
      <ListCell className="font-medium" title={tool.name}>
        <Link href={`/tools/${tool.id}`} className="hover:underline">
          <bdi>{tool.name}</bdi>
        </Link>
      </ListCell>
      <ListCell className="text-ink-2" title={tool.category}>
        <bdi>{tool.category}</bdi>
      </ListCell>
      <ListCell className={reason ? "text-bad" : ""} title={reason ?? tool.description}>
        <bdi>{reason ?? tool.description}</bdi>
      </ListCell>
      <ListCell className="text-right">{formatCount(tool.functionCount)}</ListCell>
      <ListCell className="text-right">{formatCount(tool.instructionCount)}</ListCell>
      <ListCell className="text-right">{tool.caseCount > 0 ? <Link href={`/cases?tool=${tool.id}`}>{formatCount(tool.caseCount)}</Link> : "0"}</ListCell>
      <ListCell className="text-right text-ink-2">
        <Age at={tool.updatedAt} />
      </ListCell>
    </>
  );
}
