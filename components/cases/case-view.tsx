"use client";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { useRouter } from "next/navigation";
import { BranchesPane } from "#components/branches/branches-pane.tsx";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { CommentsPane } from "#components/comments/comments-pane.tsx";
import { useCaseComments } from "#components/comments/use-case-comments.ts";
import { useQuoteMarks } from "#components/comments/use-quote-marks.ts";
import { useKeys } from "#components/shell/keys.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import type { Tab } from "#components/ui/tabs.tsx";
import { BadStepDialog } from "#components/verdict/bad-step-dialog.tsx";
import { placeName } from "#components/verdict/place-name.ts";
import { StepMarks } from "#components/verdict/step-marks.tsx";
import { TrainingPane } from "#components/verdict/training-pane.tsx";
import { useStepVerdict } from "#components/verdict/use-step-verdict.ts";
import { useRevisionChange } from "#components/mend/use-revision-change.ts";
import { QueueReviews } from "#components/queues/queue-reviews.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { CaseSheet } from "./case-sheet.tsx";
import { caseTimeline } from "./case-timeline.ts";
import { ChecksPane } from "./checks-pane.tsx";
import { FunctionPane } from "./function-pane.tsx";
import { HistoryPane } from "./history-pane.tsx";
import { ModelCallsDialog } from "./model-calls-dialog.tsx";
import { ReviewsPane } from "./reviews-pane.tsx";
import { Timeline } from "./timeline.tsx";

const BranchDialog = dynamic(() => import("#components/branches/branch-dialog.tsx"), { ssr: false });
const RevisionsDialog = dynamic(() => import("#components/mend/revisions-dialog.tsx"), { ssr: false });

type Props = {
  detail: CaseDetail;
  tab: string;
  onTab: (tab: string) => void;
  /** Opens the editor. @param step where the cursor goes, from 0 */
  onMend: (step: number | null) => void;
  /** Before the others. */
  moreTabs?: Tab[];
};
type Focus = { step: number | null; chosen: string | null };

/** The dialogue beside what one needs to judge it. */
export function CaseView({ detail, tab, onTab, onMend, moreTabs }: Props) {
  const { isBlind } = detail;
  const timeline = caseTimeline(detail);
  const [focus, setFocus] = useState<Focus>({ step: timeline.steps.length > 0 ? 0 : null, chosen: null });
  const [callsOf, setCallsOf] = useState<number | "end" | null>(null);
  const [marking, setMarking] = useState<number | null>(null);
  /** The older of the two revisions that are compared first. */
  /** Where it is narrow: whether what is beside the dialogue is under it, or only its tabs are. */
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const openTab = (value: string) => {
    onTab(value);
    setIsSheetOpen(true);
  };
  const [comparing, setComparing] = useState<number | null>(null);
  /** The place that the case is played again from. */
  const [branching, setBranching] = useState<number | null>(null);
  const router = useRouter();
  const branch = () => detail.revision >= 0 && detail.trashedAt === null && setBranching(focus.step ?? 0);
  const verdict = useStepVerdict(detail);
  const { cut } = useRevisionChange(detail);
  const comments = useCaseComments(detail, { isHidden: isBlind, onShow: () => openTab("comments") });
  const quoteMarks = useQuoteMarks(detail, comments);
  const showThread = useRef(comments.show);
  const showTab = useRef(openTab);
  const mayComment = useWhyNot("review") === null && !isBlind && detail.revision >= 0;
  const placeCount = verdict.mask.length;
  const canCut = (place: number) => place > 0 && place < placeCount;
  /** Runs on the place that the reviewer looks at. */
  const atFocus = (run: (place: number) => void) => {
    if (detail.revision >= 0 && focus.step !== null && focus.step < placeCount) run(focus.step);
  };
  const focusStep = (step: number) =>
    setFocus((before) => (before.step === step && before.chosen === null ? before : { step, chosen: null }));
  const goToStep = (step: number) => {
    const isAnswer = step === timeline.steps.length && detail.finalAnswer !== null;
    if (step >= timeline.steps.length && !isAnswer) return;
    focusStep(step);
    document.getElementById(`step-${step + 1}`)?.scrollIntoView({ block: "start", behavior: "smooth" });
  };
  // The outside system is the address: a link names the thread, or the branches, that it leads to.
  useEffect(() => {
    const follow = (): void => {
      const { hash } = window.location;
      const named = /^#comment-([0-9a-f-]{36})$/.exec(hash)?.[1];
      if (named && !isBlind) showThread.current(named);
      if (hash === "#branches" && !isBlind) showTab.current("branches");
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [isBlind]);
  const tabs: Tab[] = [
    ...(moreTabs ?? []),
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
      content: (
        <>
          <ReviewsPane reviews={detail.reviews} revision={detail.revision} />
          {!isBlind && <QueueReviews caseId={detail.id} revision={detail.revision} />}
        </>
      ),
    },
    ...(isBlind
      ? []
      : [
          {
            value: "comments",
            title: "Comments",
            count: comments.open.length,
            content: <CommentsPane comments={comments} stepCount={detail.steps.length} onStep={goToStep} />,
          },
        ]),
    { value: "training", title: "Training", content: <TrainingPane detail={detail} verdict={verdict} /> },
    ...(isBlind
      ? []
      : [
          {
            value: "branches",
            title: "Branches",
            content: <BranchesPane detail={detail} onStart={branch} />,
          },
        ]),
    {
      value: "history",
      title: "History",
      content: <HistoryPane detail={detail} onCompare={setComparing} onMend={() => onMend(null)} />,
    },
  ];
  const turnTab = (by: number) => {
    const place = tabs.findIndex((one) => one.value === tab);
    openTab(tabs[(place + by + tabs.length) % tabs.length]?.value ?? "function");
  };
  useKeys("This case", [
    { keys: "1", label: "To step 1 (2 to 9 likewise)", run: () => timeline.steps.length > 0 && goToStep(0) },
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((step) => ({
      keys: String(step),
      label: `To step ${step}`,
      run: () => step <= timeline.steps.length && goToStep(step - 1),
      isHidden: true,
    })),
    { keys: "0", label: "To the final answer", run: () => goToStep(timeline.steps.length) },
    { keys: "e", label: "Mend: edit the steps in place", run: () => onMend(focus.step) },
    {
      keys: "f",
      label: "First bad step: then a digit for what is wrong",
      run: () => atFocus(setMarking),
    },
    ...(mayComment
      ? [
          {
            keys: "C",
            label: "Comment on the selected text, else on the step",
            run: () => comments.begin(focus.step),
          },
        ]
      : []),
    { keys: "n", label: "Next open comment", run: () => comments.showNext(1) },
    { keys: "N", label: "Open comment before", run: () => comments.showNext(-1) },
    { keys: "t", label: "Train on the step, or do not", run: () => atFocus(verdict.toggle) },
    {
      keys: "x",
      label: "Cut before the step",
      run: () => atFocus((place) => canCut(place) && void cut(place)),
    },
    { keys: "m", label: "What is trained on, as it is exported", run: () => openTab("training") },
    { keys: "U", label: "Take back the verdict on the steps", run: verdict.undo },
    {
      keys: "d",
      label: "Compare revisions",
      run: () => detail.revision > 0 && setComparing(detail.revision - 1),
    },
    ...(isBlind
      ? []
      : [
          { keys: "b", label: "Simulate again from the step", run: branch },
          {
            keys: "B",
            label: "Compare with a branch or another model's case",
            run: () => router.push(`/compare?cases=${detail.id}`),
          },
        ]),
    { keys: "[", label: "Tab before", run: () => turnTab(-1) },
    { keys: "]", label: "Next tab", run: () => turnTab(1) },
  ]);
  return (
    <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
      <div
        {...quoteMarks}
        role="region"
        aria-label="Case"
        tabIndex={0}
        className="min-h-0 min-w-0 flex-1 overflow-y-auto px-5 pt-4 -outline-offset-2 max-md:px-4"
      >
        <Timeline
          detail={detail}
          timeline={timeline}
          focused={focus.step}
          onFocusStep={focusStep}
          onStep={goToStep}
          onOpenCalls={(step) => setCallsOf(step ?? "end")}
          marksOf={(place) =>
            detail.revision >= 0 && (
              <>
                {!isBlind && (
                  <CommentMark
                    comments={comments}
                    place={place}
                    name={place === null ? "the case" : placeName(place, detail.steps.length)}
                  />
                )}
                {place !== null && (
                  <StepMarks
                    verdict={verdict}
                    place={place}
                    name={placeName(place, detail.steps.length)}
                    onMark={() => setMarking(place)}
                    onCut={canCut(place) ? () => void cut(place) : null}
                  />
                )}
              </>
            )
          }
        />
      </div>
      <CaseSheet tabs={tabs} tab={tab} onTab={onTab} isOpen={isSheetOpen} onOpen={setIsSheetOpen} />
      {marking !== null && (
        <BadStepDialog
          name={placeName(marking, detail.steps.length)}
          chosen={verdict.standing?.firstBadStep === marking ? verdict.standing.kind : null}
          found={detail.findings.filter(({ step }) => step === marking).map(({ kind }) => kind)}
          onChoose={(kind) => verdict.mark(marking, kind)}
          onClose={() => setMarking(null)}
        />
      )}
      {comparing !== null && (
        <RevisionsDialog detail={detail} from={comparing} onClose={() => setComparing(null)} />
      )}
      {branching !== null && (
        <BranchDialog
          detail={detail}
          place={branching}
          onStarted={() => {
            setBranching(null);
            openTab("branches");
          }}
          onClose={() => setBranching(null)}
        />
      )}
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
