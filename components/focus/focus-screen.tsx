"use client";
import { useQueries } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Activity, useEffect, useRef, useState } from "react";
import { blockedBecause } from "#components/cases/blocked-because.ts";
import { CaseSkeleton } from "#components/cases/case-skeleton.tsx";
import { FunctionPane } from "#components/cases/function-pane.tsx";
import { rememberCase } from "#components/cases/last-opened.ts";
import { caseQuery } from "#components/cases/queries.ts";
import { useCaseList } from "#components/cases/use-case-list.ts";
import { DecideBar } from "#components/review/decide-bar.tsx";
import { useDecisions } from "#components/review/decisions.tsx";
import { emptyDraft, type Decided, type Draft } from "#components/review/draft.ts";
import type { Made } from "#components/review/outbox.ts";
import { useKeys, useKeysWait } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { FocusDialogue } from "./focus-dialogue.tsx";
import { FocusHeader, type Panel } from "./focus-header.tsx";
import { LastDecisions } from "./last-decisions.tsx";
import { SwipeSign } from "./swipe-sign.tsx";
import { useSwipe } from "./use-swipe.ts";
import { useWalk } from "./use-walk.ts";
import { goBack, goOn, goTo, hereIn, nextOf, type Walk } from "./walk.ts";

/** Fetched before they are needed; the nearest ones are drawn, too. */
const FETCHED_AHEAD = 4;
const DRAWN_AHEAD = 2;
const END = "end";
const SCROLLED_PX = 120;
const swiped: Record<Decided, string> = {
  approved: "Approved",
  rejected: "Rejected",
  "needs-work": "Needs work",
};

/** One case, one screen, one key a decision: the next case is drawn before one goes to it. */
export function FocusScreen() {
  const addressId = usePathname().split("/")[2] ?? "";
  const { list, search } = useCaseList();
  const { walk, change, failure } = useWalk(addressId, list, search);
  const decisions = useDecisions();
  const toast = useToast();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [functionName, setFunctionName] = useState<string | null>(null);
  const here = hereIn(walk);
  const isDone = (id: string) =>
    decisions.made.some(({ given, state }) => given.caseId === id && state !== "undone");
  const next = nextOf(walk, isDone, FETCHED_AHEAD);
  const shown = here === null ? next : [here, ...next];
  const fetched = useQueries({ queries: shown.map((id) => caseQuery(id)) });
  const first = here === null ? undefined : fetched[0];
  const detail = first?.data;
  const isAtEnd = here === null && walk.isEnd;

  const keys = useKeysWait(detail ? here : isAtEnd || first?.error ? END : null);
  const go = (move: (walk: Walk) => Walk) => {
    const after = move(walk);
    if (after.at === walk.at && hereIn(after) === here) return;
    keys.move();
    setFunctionName(null);
    rememberCase(hereIn(after) ?? "");
    change(move);
  };
  const decide = (seen: CaseDetail, decision: Decided, draft: Draft) => {
    const { id: caseId, instruction, revision, decision: previous } = seen;
    decisions.decide({ caseId, instruction, revision, previous, decision, ...draft });
    go((now) => goOn(now, (id) => id === caseId || isDone(id)));
  };
  const undo = async (made: Made | null) => {
    if (!made) {
      toast({ title: "There is nothing to undo" });
      return;
    }
    go((now) => goTo(now, made.given.caseId));
    try {
      await decisions.undoOne(made);
    } catch (refused) {
      const description = refused instanceof Error ? refused.message : "";
      toast({ title: "Not undone", description, tone: "bad" });
    }
  };
  const area = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(emptyDraft);
  const undoOf = (id: string) =>
    undo(decisions.made.findLast(({ given, state }) => given.caseId === id && state !== "undone") ?? null);
  // A message stays while one goes on: its button acts on what is there when it is pressed.
  const latest = useRef(undoOf);
  useEffect(() => {
    latest.current = undoOf;
  });
  const mayDecide = useWhyNot("review") === null;
  const swipe = useSwipe(
    area,
    detail !== undefined && mayDecide && blockedBecause(detail) === null,
    (decision) => {
      if (!detail) return;
      const { id } = detail;
      decide(detail, decision, decision === "approved" ? { ...draft, reasons: [] } : draft);
      toast({
        title: swiped[decision],
        action: { label: "Undo", run: () => void latest.current(id) },
      });
    },
  );
  const leave = () => window.history.replaceState(null, "", `/cases/${here ?? walk.ids.at(-1)}${search}`);
  const scroll = (by: 1 | -1) =>
    document.querySelector(`[data-focus-case="${here}"]`)?.scrollBy({ top: by * SCROLLED_PX });
  const turnPanel = (to: Panel) => setPanel((now) => (now === to ? null : to));
  useKeys("Focus mode", [
    { keys: "j", label: "Next case, undecided", run: () => go((now) => goOn(now, isDone)) },
    { keys: "k", label: "Case before", run: () => go(goBack) },
    { keys: "i", label: "Documentation of the function, or not", run: () => turnPanel("function") },
    { keys: "h", label: "The last 20 decisions, to undo any, or not", run: () => turnPanel("decisions") },
    { keys: "ArrowDown", label: "Further down the dialogue", run: () => scroll(1) },
    { keys: "ArrowUp", label: "Further up the dialogue", run: () => scroll(-1) },
    { keys: "F", label: "Leave focus mode", run: leave },
    {
      keys: "Escape",
      label: "Close the panel, or leave focus mode",
      run: () => (panel === null ? leave() : setPanel(null)),
    },
    ...(detail
      ? []
      : [{ keys: "u", label: "Undo the last decision", run: () => void undo(decisions.last()) }]),
  ]);
  return (
    <>
      <FocusHeader
        detail={detail}
        unsaved={decisions.unsaved}
        panel={panel}
        onPanel={turnPanel}
        onLeave={leave}
      />
      <p aria-live="polite" className="sr-only">
        {detail?.instruction}
      </p>
      <div ref={area} className="relative flex min-h-0 flex-1 max-lg:flex-col">
        {swipe && swipe.progress > 0 && <SwipeSign swipe={swipe} />}
        {shown.slice(0, DRAWN_AHEAD + 1).map((id, place) => {
          const data = fetched[place]?.data;
          return (
            data && (
              <Activity key={id} mode={id === here ? "visible" : "hidden"}>
                <FocusDialogue detail={data} onFunction={setFunctionName} />
              </Activity>
            )
          );
        })}
        {isAtEnd && (
          <div className="flex-1">
            <EmptyState
              title="That was the last case of this list"
              action={
                <>
                  <Button asChild variant="primary" className="max-md:h-11">
                    <Link href={`/cases${search}`}>Back to the list</Link>
                  </Button>
                  <Button
                    className="max-md:h-11"
                    disabled={decisions.last() === null}
                    onClick={() => void undo(decisions.last())}
                  >
                    Undo the last decision <Kbd>u</Kbd>
                  </Button>
                </>
              }
            />
          </div>
        )}
        {!detail && !isAtEnd && (
          <Missing
            error={first?.error ?? (here === null ? failure : null)}
            onRetry={first ? () => void first.refetch() : undefined}
          />
        )}
        {panel !== null && (
          <aside
            aria-label={panel === "function" ? "Function" : "Your last decisions"}
            className="min-h-0 shrink-0 overflow-y-auto border-line px-4 py-3 max-lg:max-h-[45%] max-lg:border-t lg:w-[340px] lg:border-l"
          >
            {panel === "decisions" ? (
              <LastDecisions onGoTo={(id) => go((now) => goTo(now, id))} onUndo={(made) => void undo(made)} />
            ) : (
              <FunctionPane
                functions={detail?.tool.functions ?? []}
                name={functionName ?? detail?.steps[0]?.action ?? null}
                onChoose={setFunctionName}
              />
            )}
          </aside>
        )}
      </div>
      {detail && (
        <DecideBar
          isQuick
          onDraft={setDraft}
          caseId={detail.id}
          startDraft={decisions.draftOf(detail.id)}
          found={detail.findingKinds}
          blocked={blockedBecause(detail)}
          canUndo={decisions.last() !== null}
          onDecide={(decision, draft) => decide(detail, decision, draft)}
          onUndo={() => void undo(decisions.last())}
        />
      )}
    </>
  );
}

/** In the place of a case that is not there yet, or does not come. */
function Missing({ error, onRetry }: { error: Error | null; onRetry: (() => void) | undefined }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {error ? (
        <ErrorState
          title="The next case could not be fetched"
          error={error}
          {...(onRetry ? { onRetry } : {})}
        />
      ) : (
        <CaseSkeleton />
      )}
    </div>
  );
}
