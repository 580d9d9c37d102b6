"use client";
import type { ReactNode } from "react";
import { quotable } from "#components/comments/quotable.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { CallCard } from "./call-card.tsx";
import type { CaseTimeline, TimelineStep } from "./case-timeline.ts";
import { EffortButton } from "./effort-button.tsx";
import { FindingNote } from "./finding-note.tsx";
import { ParallelTurn } from "./parallel-turn.tsx";
import { Said, Turn } from "./turn.tsx";
import { turnsOf } from "./turns.ts";

/** What a dialogue needs: a case, or a branch of one. */
export type Played = Pick<
  CaseDetail,
  "instruction" | "steps" | "finalThought" | "finalAnswer" | "error" | "status"
>;

type Props = {
  detail: Played;
  timeline: CaseTimeline;
  focused: number | null;
  onFocusStep: (step: number) => void;
  /** Goes to a step and shows it. */
  onStep: (step: number) => void;
  /** @param step null for the calls of the final answer */
  onOpenCalls: (step: number | null) => void;
  /** What people said of a place, and the ways to say it; the final answer's place is after the last step; null for the instruction. */
  marksOf: (place: number | null) => ReactNode;
};

/** The case as the dialogue that it is. */
export function Timeline({ detail, timeline, focused, onFocusStep, onStep, onOpenCalls, marksOf }: Props) {
  const hasEnd = detail.finalAnswer !== null || detail.error !== null || detail.status === "simulating";
  const turns = turnsOf(timeline.steps);
  return (
    <ol aria-label="Dialogue" className="max-w-[860px]">
      <Turn
        mark="U"
        tone="user"
        title="User"
        isLast={timeline.steps.length === 0 && !hasEnd}
        aside={marksOf(null)}
      >
        <Said text={detail.instruction} {...quotable(null, "instruction")} />
        {timeline.caseFindings.map((finding) => (
          <FindingNote key={`${finding.kind} ${finding.message}`} finding={finding} className="mt-1 block" />
        ))}
      </Turn>
      {turns.map((entries, place) => {
        const [entry] = entries;
        const isLast = !hasEnd && place === turns.length - 1;
        return entries.length > 1 ? (
          <ParallelTurn
            key={entry.index}
            entries={entries}
            focused={focused}
            isLast={isLast}
            onFocusStep={onFocusStep}
            onStep={onStep}
            onOpenCalls={onOpenCalls}
            marksOf={marksOf}
          />
        ) : (
          <StepTurns
            key={entry.index}
            entry={entry}
            isFocused={focused === entry.index}
            isLast={isLast}
            onFocusStep={onFocusStep}
            onStep={onStep}
            onOpenCalls={onOpenCalls}
            marksOf={marksOf}
          />
        );
      })}
      {detail.status === "simulating" && (
        <Turn mark="…" tone="assistant" title="Under way" isLast>
          <div role="status" aria-label="The case is being simulated" className="grid gap-2 py-1">
            <Skeleton className="w-2/3" />
            <Skeleton className="w-1/2" />
          </div>
        </Turn>
      )}
      {detail.finalAnswer !== null && (
        <Turn
          id={`step-${detail.steps.length + 1}`}
          mark="A"
          tone="assistant"
          title="Final answer"
          isLast={detail.error === null}
          isFocused={focused === detail.steps.length}
          onPoint={() => onFocusStep(detail.steps.length)}
          aside={
            <>
              <EffortButton
                calls={timeline.otherModelCalls}
                onOpen={() => onOpenCalls(null)}
                label="the final answer"
              />
              {marksOf(detail.steps.length)}
            </>
          }
        >
          {detail.finalThought && (
            <Said
              text={detail.finalThought}
              className="mb-1 text-ink-2 italic"
              {...quotable(detail.steps.length, "thought")}
            />
          )}
          <Said text={detail.finalAnswer} {...quotable(detail.steps.length, "answer")} />
        </Turn>
      )}
      {detail.error !== null && (
        <Turn
          mark="!"
          tone="bad"
          title="Failed"
          isLast
          aside={
            detail.finalAnswer === null && (
              <EffortButton
                calls={timeline.otherModelCalls}
                onOpen={() => onOpenCalls(null)}
                label="the end"
              />
            )
          }
        >
          <Said text={detail.error} className="text-bad" />
        </Turn>
      )}
    </ol>
  );
}

type StepProps = Pick<Props, "onFocusStep" | "onStep" | "onOpenCalls" | "marksOf"> & {
  entry: TimelineStep;
  isFocused: boolean;
  isLast: boolean;
};

function StepTurns({ entry, isFocused, isLast, onFocusStep, onStep, onOpenCalls, marksOf }: StepProps) {
  const { step, index, kind } = entry;
  const isQuestion = kind === "question";
  const about = isQuestion ? "asks for what is missing" : undefined;
  return (
    <>
      <Turn
        id={`step-${index + 1}`}
        mark={String(index + 1)}
        tone="assistant"
        title="Assistant"
        {...(about ? { about } : {})}
        isFocused={isFocused}
        isLast={isLast && !isQuestion}
        onPoint={() => onFocusStep(index)}
        aside={marksOf(index)}
      >
        {step.thought && (
          <Said text={step.thought} className="text-ink-2 italic" {...quotable(index, "thought")} />
        )}
        <CallCard
          entry={entry}
          isFocused={isFocused}
          onOpenCalls={() => onOpenCalls(index)}
          onStep={onStep}
        />
      </Turn>
      {isQuestion && (
        <Turn mark="U" tone="user" title="User" isLast={isLast}>
          <Said text={step.observation} {...quotable(index, "observation")} />
          {entry.observationFindings.map((finding) => (
            <FindingNote
              key={`${finding.kind} ${finding.message}`}
              finding={finding}
              className="mt-1 block"
            />
          ))}
        </Turn>
      )}
    </>
  );
}
