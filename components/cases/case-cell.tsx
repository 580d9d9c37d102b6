import Link from "next/link";
import type { ReactNode } from "react";
import { PersonNames } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { CaseRow } from "#lib/cases/schemas.ts";
import type { CaseColumn } from "./columns.ts";
import { DecisionBadge } from "./decision-badge.tsx";
import { findingTone } from "./words.ts";

type Props = { column: CaseColumn; row: CaseRow; href: string; onOpen: () => void };

/** What a column says of a case. */
export function CaseCell({ column, row, href, onOpen }: Props): ReactNode {
  switch (column) {
    case "decision":
      return <DecisionBadge decision={row.decision} />;
    case "tool":
      return (
        <span dir="auto" className="text-ink-2">
          {row.toolName}
        </span>
      );
    case "category":
      return row.category;
    case "instruction":
      return (
        <Link
          href={href}
          prefetch={false}
          dir="auto"
          onClick={onOpen}
          className="rail block rounded hover:underline"
        >
          {row.instruction || "(no instruction)"}
        </Link>
      );
    case "calls":
      return row.calls.length > 0 ? (
        row.calls.join(" → ")
      ) : (
        <span className="font-sans text-ink-3">none</span>
      );
    case "steps":
      return row.stepCount;
    case "status":
      return row.status === "complete" ? (
        <span className="text-ink-2">complete</span>
      ) : (
        <Badge tone={row.status === "failed" ? "bad" : "accent"}>{row.status}</Badge>
      );
    case "findings":
      return <Marks row={row} />;
    case "tags":
      return row.tags.join(", ");
    case "assigned":
      return <PersonNames ids={row.assigneeIds} />;
    case "behaviour":
      return row.behaviour.replaceAll("-", " ");
    case "callStyle":
      return row.callStyle.replaceAll("-", " ");
    case "protocol":
      return row.protocol ?? "";
    case "error":
      return row.error ?? "";
    case "model":
      return row.model;
    case "age":
      return <Age at={row.createdAt} />;
    default:
      return null;
  }
}

/** What the checks say of a case, and whether its tool has changed since. */
function Marks({ row }: { row: CaseRow }) {
  const [first, ...others] = row.findingKinds;
  return (
    <span className="flex min-w-0 gap-1">
      {row.isStale && <Badge tone="caution">stale</Badge>}
      {first !== undefined && (
        <Badge tone={findingTone(first)} className="min-w-0">
          <span className="rail">{first}</span>
        </Badge>
      )}
      {others.length > 0 && <span className="text-label leading-[20px] text-ink-2">+{others.length}</span>}
    </span>
  );
}
