"use client";
import { useDecisions } from "#components/review/decisions.tsx";
import type { Made } from "#components/review/outbox.ts";
import { DecisionBadge } from "#components/cases/decision-badge.tsx";
import { Button } from "#components/ui/button.tsx";

type Props = { onGoTo: (caseId: string) => void; onUndo: (made: Made) => void };

const states: Record<Made["state"], string> = {
  unsaved: "not saved yet",
  saved: "",
  refused: "not saved",
  undoing: "being taken back",
  undone: "taken back",
  kept: "not taken back",
};

/** The last 20 decisions made here, the newest first: each can be looked at and taken back. */
export function LastDecisions({ onGoTo, onUndo }: Props) {
  const { made } = useDecisions();
  if (made.length === 0) return <p className="text-ink-2">Nothing decided yet.</p>;
  return (
    <ol aria-label="Last decisions" className="grid grid-cols-1 gap-1">
      {made.toReversed().map((one) => (
        <li key={one.id} className="grid gap-1 border-b border-soft py-1.5">
          <button
            type="button"
            onClick={() => onGoTo(one.given.caseId)}
            className="rail block min-h-6 w-full rounded text-left hover:bg-soft max-md:min-h-11"
            title={one.given.instruction}
          >
            {one.given.instruction}
          </button>
          <div className="flex flex-wrap items-center gap-2">
            <DecisionBadge decision={one.given.decision} />
            {one.given.reasons.length > 0 && (
              <span className="text-label text-ink-2">{one.given.reasons.join(", ")}</span>
            )}
            {states[one.state] && <span className="text-label text-caution">{states[one.state]}</span>}
            {(one.state === "saved" || one.state === "unsaved") && (
              <Button
                size="small"
                variant="quiet"
                className="ml-auto max-md:h-11 pointer-coarse:h-11"
                aria-label={`Undo: ${one.given.instruction}`}
                onClick={() => onUndo(one)}
              >
                Undo
              </Button>
            )}
          </div>
          {one.why && <p className="text-label text-bad">{one.why}</p>}
        </li>
      ))}
    </ol>
  );
}
