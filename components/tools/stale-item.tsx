import Link from "next/link";
import { DecisionBadge } from "#components/cases/decision-badge.tsx";
import { FindingNote } from "#components/cases/finding-note.tsx";
import { ListRow } from "#components/list/list-rows.tsx";
import { RowCheckbox } from "#components/list/row-checkbox.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { FindingRow, StaleCase } from "#lib/cases/schemas.ts";

const looks = {
  broke: { tone: "bad", title: "broke" },
  passed: { tone: "good", title: "passed" },
  unchecked: { tone: "neutral", title: "not checked yet" },
} as const;

type Props = {
  item: StaleCase;
  isAtCursor: boolean;
  isSelected: boolean;
  onPress: (isRange: boolean) => void;
};

/** A stale case, with what is found in it now and was not before, and the other way round. */
export function StaleItem({ item, isAtCursor, isSelected, onPress }: Props) {
  const look = looks[item.outcome];
  return (
    <ListRow isHere={isAtCursor} className="flex gap-3 px-4 py-2.5 last:border-b-0">
      <RowCheckbox label={item.instruction} isSelected={isSelected} onPress={onPress} className="mt-1" />
      <div className="grid min-w-0 flex-1 gap-1">
        <Link href={`/cases/${item.id}`} className="break-words hover:underline" dir="auto">
          {item.instruction || "(no instruction)"}
        </Link>
        <div className="flex flex-wrap items-center gap-1.5">
          <Badge tone={look.tone}>{look.title}</Badge>
          <Badge>made with version {item.toolVersion}</Badge>
          <DecisionBadge decision={item.decision} />
        </div>
        <Findings title="Found now" findings={item.broke} />
        <Findings title="Found no more" findings={item.mended} isGone />
      </div>
    </ListRow>
  );
}

type FindingsProps = { title: string; findings: FindingRow[]; isGone?: boolean };

function Findings({ title, findings, isGone = false }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <div className="grid gap-0.5">
      <span className="text-label text-ink-2">{title}</span>
      <ul className="grid gap-0.5">
        {findings.map((finding, index) => (
          <li key={index} className={isGone ? "line-through" : undefined}>
            {finding.step !== null && (
              <span className="text-label text-ink-2">Step {finding.step + 1}: </span>
            )}
            <FindingNote finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  );
}
