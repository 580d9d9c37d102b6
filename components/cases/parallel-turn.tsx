"use client";
import type { ReactNode } from "react";
import { quotable } from "#components/comments/quotable.ts";
import { CallCard } from "./call-card.tsx";
import type { TimelineStep } from "./case-timeline.ts";
import { FindingNote } from "./finding-note.tsx";
import { Said, Turn } from "./turn.tsx";

type Props = {
  /** Two or more, made in one turn. */
  entries: [TimelineStep, ...TimelineStep[]];
  focused: number | null;
  isLast: boolean;
  onFocusStep: (step: number) => void;
  onStep: (step: number) => void;
  onOpenCalls: (step: number | null) => void;
  marksOf: (place: number) => ReactNode;
};

/** Calls that the assistant made together: its thought once, then each call with what came back. */
export function ParallelTurn({ entries, focused, isLast, onFocusStep, onStep, onOpenCalls, marksOf }: Props) {
  const [first] = entries;
  const numbers = `${first.index + 1}–${(entries.at(-1) ?? first).index + 1}`;
  return (
    <Turn
      mark={numbers.length <= 3 ? numbers : `${first.index + 1}+`}
      tone="assistant"
      title="Assistant"
      about={`${entries.length} calls in one turn, steps ${numbers}`}
      isFocused={entries.some(({ index }) => index === focused)}
      isLast={isLast}
    >
      {first.step.thought && (
        <Said text={first.step.thought} className="text-ink-2 italic" {...quotable(first.index, "thought")} />
      )}
      <ol aria-label="Calls in one turn" className="mt-1 grid gap-1 border-l-2 border-accent/40 pl-2.5">
        {entries.map((entry) => (
          <li
            key={entry.index}
            id={`step-${entry.index + 1}`}
            className="min-w-0 scroll-mt-4"
            onPointerEnter={() => onFocusStep(entry.index)}
            onFocus={() => onFocusStep(entry.index)}
          >
            <div className="flex justify-end">{marksOf(entry.index)}</div>
            <CallCard
              entry={entry}
              isFocused={entry.index === focused}
              onOpenCalls={() => onOpenCalls(entry.index)}
              onStep={onStep}
            />
            {entry.kind === "question" && <Reply entry={entry} />}
          </li>
        ))}
      </ol>
    </Turn>
  );
}

/** What the user answered to a question among the calls. */
function Reply({ entry }: { entry: TimelineStep }) {
  return (
    <div className="mt-1 px-3">
      <p className="text-label font-semibold text-user">User</p>
      <Said text={entry.step.observation} {...quotable(entry.index, "observation")} />
      {entry.observationFindings.map((finding) => (
        <FindingNote key={`${finding.kind} ${finding.message}`} finding={finding} className="mt-1 block" />
      ))}
    </div>
  );
}
