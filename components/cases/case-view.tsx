"use client";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { Tabs, type Tab } from "#components/ui/tabs.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { caseTimeline } from "./case-timeline.ts";
import { ChecksPane } from "./checks-pane.tsx";
import { FunctionPane } from "./function-pane.tsx";
import { HistoryPane } from "./history-pane.tsx";
import { ModelCallsDialog } from "./model-calls-dialog.tsx";
import { ReviewsPane } from "./reviews-pane.tsx";
import { Timeline } from "./timeline.tsx";

type Props = { detail: CaseDetail; tab: string; onTab: (tab: string) => void };
type Focus = { step: number | null; chosen: string | null };

/** The dialogue beside what one needs to judge it. */
export function CaseView({ detail, tab, onTab }: Props) {
  const timeline = caseTimeline(detail);
  const [focus, setFocus] = useState<Focus>({ step: timeline.steps.length > 0 ? 0 : null, chosen: null });
  const [callsOf, setCallsOf] = useState<number | "end" | null>(null);
  const focusStep = (step: number) =>
    setFocus((before) => (before.step === step && before.chosen === null ? before : { step, chosen: null }));
  const goToStep = (step: number) => {
    if (step >= timeline.steps.length) return;
    focusStep(step);
    document.getElementById(`step-${step + 1}`)?.scrollIntoView({ block: "start", behavior: "smooth" });
  };
  const tabs: Tab[] = [
    {
      value: "function",
      title: "Function",
      content: (
        <FunctionPane
          functions={detail.tool.functions}
          name={focus.chosen ?? (focus.step === null ? null : (detail.steps[focus.step]?.action ?? null))}
          onChoose={(chosen) => setFocus({ ...focus, chosen })}
        />
      ),
    },
    {
      value: "checks",
      title: "Checks",
      count: detail.findings.length,
      content: <ChecksPane detail={detail} onStep={goToStep} />,
    },
    {
      value: "reviews",
      title: "Reviews",
      count: detail.reviews.length,
      content: <ReviewsPane reviews={detail.reviews} revision={detail.revision} />,
    },
    { value: "history", title: "History", content: <HistoryPane detail={detail} /> },
  ];
  const turnTab = (by: number) => {
    const place = tabs.findIndex((one) => one.value === tab);
    onTab(tabs[(place + by + tabs.length) % tabs.length]?.value ?? "function");
  };
  useKeys("This case", [
    { keys: "1", label: "To step 1 (2 to 9 likewise)", run: () => goToStep(0) },
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((step) => ({
      keys: String(step),
      label: `To step ${step}`,
      run: () => goToStep(step - 1),
      isHidden: true,
    })),
    { keys: "[", label: "Tab before", run: () => turnTab(-1) },
    { keys: "]", label: "Next tab", run: () => turnTab(1) },
  ]);
  return (
    <div className="flex min-h-0 flex-1 flex-col max-lg:overflow-y-auto lg:flex-row">
      <div
        role="region"
        aria-label="Case"
        tabIndex={0}
        className="min-w-0 px-5 pt-4 -outline-offset-2 lg:flex-1 lg:overflow-y-auto"
      >
        <Timeline
          detail={detail}
          timeline={timeline}
          focused={focus.step}
          onFocusStep={focusStep}
          onStep={goToStep}
          onOpenCalls={(step) => setCallsOf(step ?? "end")}
        />
      </div>
      <aside
        aria-label="About this case"
        className="flex min-h-0 shrink-0 flex-col border-line max-lg:border-t lg:w-[310px] lg:border-l xl:w-[404px]"
      >
        <Tabs label="About this case" tabs={tabs} value={tab} onValueChange={onTab} className="flex-1" />
      </aside>
      {callsOf !== null && (
        <ModelCallsDialog
          title={callsOf === "end" ? "Model calls: final answer" : `Model calls: step ${callsOf + 1}`}
          calls={callsOf === "end" ? timeline.otherModelCalls : (timeline.steps[callsOf]?.modelCalls ?? [])}
          onClose={() => setCallsOf(null)}
        />
      )}
    </div>
  );
}
