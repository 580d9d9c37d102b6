"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useLayoutEffect, useRef, useState } from "react";
import { CaseSkeleton } from "#components/cases/case-skeleton.tsx";
import { CaseView } from "#components/cases/case-view.tsx";
import { caseQuery } from "#components/cases/queries.ts";
import { useDecisions } from "#components/review/decisions.tsx";
import { DecideBar } from "#components/review/decide-bar.tsx";
import type { Decided, Draft } from "#components/review/draft.ts";
import { useKeys, useKeysWait } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { useMe } from "#components/ui/me.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { blindDetail } from "#lib/cases/blind-detail.ts";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import type { ClaimedPlace, QueueDetail } from "#lib/queues/schemas.ts";
import type { Kept, PlaceKeeper } from "./place-keeper.ts";
import { queueQuery } from "./queries.ts";
import { QueueEnd } from "./queue-end.tsx";
import { QueueCaseHeader } from "./queue-case-header.tsx";
import { useLookAgain } from "./use-look-again.ts";
import { usePlaceKeeper } from "./use-place-keeper.ts";

const MendScreen = dynamic(() => import("#components/mend/mend-screen.tsx"), { ssr: false });

/** One case of a queue after the other: decided by a key, the next one is there already. */
export function QueueScreen() {
  const queueId = usePathname().split("/")[2] ?? "";
  const toast = useToast();
  const { keeper, kept } = usePlaceKeeper(queueId);
  const { data: queue, error } = useQuery(queueQuery(queueId));
  const decisions = useDecisions();
  const canUndo = decisions.last(queueId) !== null;
  useLookAgain(queueId, keeper);
  const undo = async () => {
    const made = decisions.last(queueId);
    if (!made) return toast({ title: "There is nothing to undo" });
    const { reasons, comment } = made.given;
    try {
      const { place: again } = await decisions.undoAndHold(made);
      keeper.takeBack(again, { reasons, comment });
      return toast({ title: "Taken back: decide it anew" });
    } catch (failure) {
      return toast({
        title: "Not undone",
        description: failure instanceof Error ? failure.message : "",
        tone: "bad",
      });
    }
  };
  const [place, ...ahead] = kept.held;
  if (error && !queue) return <ErrorState title="The queue could not be read" error={error} />;
  if (kept.failure && !place)
    return (
      <ErrorState
        title="The next case could not be fetched"
        error={kept.failure}
        onRetry={() => keeper.start()}
      />
    );
  if (queue && !place && kept.end)
    return <QueueEnd queue={queue} end={kept.end} canUndo={canUndo} onUndo={() => void undo()} />;
  if (!queue || !place) return <CaseSkeleton />;
  return (
    <>
      {ahead.map(({ caseId }) => (
        <FetchedBefore key={caseId} caseId={caseId} />
      ))}
      <PlaceScreen queue={queue} place={place} kept={kept} keeper={keeper} onUndo={() => void undo()} />
    </>
  );
}

/** Keeps a case in the cache, so that it is there when its turn comes. */
function FetchedBefore({ caseId }: { caseId: string }) {
  useQuery({ ...caseQuery(caseId), refetchInterval: false, notifyOnChangeProps: [] });
  return null;
}

type PlaceProps = {
  queue: QueueDetail;
  place: ClaimedPlace;
  kept: Kept;
  keeper: PlaceKeeper;
  onUndo: () => void;
};

function PlaceScreen({ queue, place, kept, keeper, onUndo }: PlaceProps) {
  const toast = useToast();
  const decisions = useDecisions();
  const myId = useMe()?.id ?? null;
  const hasGuidelines = queue.guidelines.text.trim() !== "";
  const [tab, setTab] = useState(hasGuidelines ? "guidelines" : "function");
  const [mending, setMending] = useState<{ caseId: string; step: number | null } | null>(null);
  const { data: detail, error, refetch } = useQuery(caseQuery(place.caseId));
  const isMending = mending?.caseId === place.caseId;
  const drawn = detail ? place.claim : null;
  const keys = useKeysWait(drawn);
  const shown = useRef(0);
  // The outside system is the reviewer, who sees the case from here on.
  useLayoutEffect(() => {
    if (drawn !== null) shown.current = performance.now();
  }, [drawn]);
  const turn = (by: 1 | -1) => {
    if (isMending || kept.held.length < 2) return;
    keys.move();
    keeper.turn(by);
  };
  useKeys("This case", [
    { keys: "j", label: "Leave it for later: the next case", run: () => turn(1) },
    { keys: "k", label: "Back to the case left before", run: () => turn(-1) },
    ...(hasGuidelines ? [{ keys: "i", label: "Guidelines", run: () => setTab("guidelines") }] : []),
  ]);
  if (error && !detail)
    return <ErrorState title="The case could not be fetched" error={error} onRetry={() => void refetch()} />;
  if (!detail) return <CaseSkeleton />;
  const seen = queue.isBlind ? blindDetail(detail, myId) : detail;
  const decide = (decision: Decided, draft: Draft) => {
    // A key pressed twice must not decide again on a case that one has just left.
    if (keeper.current().held[0]?.claim !== place.claim) return;
    keys.move();
    decisions.decide({
      caseId: detail.id,
      instruction: detail.instruction,
      revision: detail.revision,
      previous: seen.decision,
      decision,
      ...draft,
      place,
      tookMs: performance.now() - shown.current,
    });
    keeper.goOn(place);
  };
  const takeAgain = async () => {
    try {
      if (!(await keeper.takeAgain(place.caseId)))
        toast({ title: "All reviews of this case are given away", description: "Go on with the next one." });
    } catch (failure) {
      toast({
        title: "Not taken again",
        description: failure instanceof Error ? failure.message : "",
        tone: "bad",
      });
    }
  };
  return (
    <>
      <QueueCaseHeader
        queue={queue}
        detail={detail}
        sending={decisions.unsaved}
        doneCount={kept.doneCount}
        onLater={() => turn(1)}
        canLater={kept.held.length > 1}
      />
      {kept.isLost && (
        <div
          role="alert"
          className="flex shrink-0 flex-wrap items-center gap-3 border-b border-line bg-caution-soft px-5 py-2 text-caution"
        >
          Nothing was heard of you for a while: the case is no longer yours. What you typed stays.
          <Button size="small" onClick={() => void takeAgain()}>
            Take it again
          </Button>
          <Button size="small" variant="quiet" onClick={() => keeper.drop(place)}>
            Next case
          </Button>
        </div>
      )}
      {isMending ? (
        <MendScreen key={place.caseId} detail={detail} step={mending.step} onClose={() => setMending(null)} />
      ) : (
        <>
          <CaseView
            key={place.caseId}
            detail={seen}
            tab={tab}
            onTab={setTab}
            onMend={(step) => setMending({ caseId: place.caseId, step })}
            moreTabs={
              hasGuidelines
                ? [
                    {
                      value: "guidelines",
                      title: "Guidelines",
                      content: <Markdown text={queue.guidelines.text} />,
                    },
                  ]
                : []
            }
          />
          <DecideBar
            caseId={`${place.caseId} ${kept.shownAgain}`}
            startDraft={keeper.drafts.get(place.caseId)}
            found={seen.findingKinds}
            offered={queue.reasons.length > 0 ? queue.reasons : undefined}
            blocked={kept.isLost ? "The case is no longer yours." : blockedBecause(detail)}
            canUndo={decisions.last(queue.id) !== null}
            onDecide={decide}
            onUndo={onUndo}
          />
        </>
      )}
    </>
  );
}

function blockedBecause(detail: CaseDetail): string | null {
  if (detail.trashedAt !== null) return "The case is in the trash.";
  return detail.status === "simulating" ? "The case is still being simulated." : null;
}
