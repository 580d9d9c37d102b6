"use client";
import { memo, useState } from "react";
import { caseTimeline } from "#components/cases/case-timeline.ts";
import { ModelCallsDialog } from "#components/cases/model-calls-dialog.tsx";
import { Timeline } from "#components/cases/timeline.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";

type Props = {
  detail: CaseDetail;
  /** Which function the reviewer looks at. */
  onFunction: (name: string | null) => void;
};

/** The dialogue of a case and nothing else. Drawn beforehand for those that come next. */
export const FocusDialogue = memo(function FocusDialogue({ detail, onFunction }: Props) {
  const timeline = caseTimeline(detail);
  const [focused, setFocused] = useState<number | null>(null);
  const [callsOf, setCallsOf] = useState<number | "end" | null>(null);
  const focusStep = (step: number) => {
    if (step === focused) return;
    setFocused(step);
    onFunction(detail.steps[step]?.action ?? null);
  };
  return (
    <div
      role="region"
      aria-label="Case"
      tabIndex={0}
      data-focus-case={detail.id}
      className="min-h-0 min-w-0 flex-1 touch-pan-y touch-pinch-zoom overflow-y-auto overscroll-x-none px-5 pt-4 -outline-offset-2"
    >
      <div className="mx-auto max-w-[860px]">
        <Timeline
          detail={detail}
          timeline={timeline}
          focused={focused}
          onFocusStep={focusStep}
          onStep={focusStep}
          onOpenCalls={(step) => setCallsOf(step ?? "end")}
          marksOf={() => null}
        />
        <p className="hidden pb-4 text-center text-label text-ink-2 pointer-coarse:block">
          Swipe right to approve, left to reject; from here up: needs work.
        </p>
      </div>
      {callsOf !== null && (
        <ModelCallsDialog
          title={callsOf === "end" ? "Model calls: final answer" : `Model calls: step ${callsOf + 1}`}
          calls={callsOf === "end" ? timeline.otherModelCalls : (timeline.steps[callsOf]?.modelCalls ?? [])}
          onClose={() => setCallsOf(null)}
        />
      )}
    </div>
  );
});
