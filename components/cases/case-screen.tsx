"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { AssignDialog } from "#components/bulk/assign-dialog.tsx";
import { BulkStrip } from "#components/bulk/bulk-strip.tsx";
import { DecideBar } from "#components/review/decide-bar.tsx";
import { useDecisions } from "#components/review/decisions.tsx";
import type { Decided, Draft } from "#components/review/draft.ts";
import { standingReview } from "#lib/review/standing-review.ts";
import { useKeys, useKeysWait } from "#components/shell/keys.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { useMe, useWhyNot } from "#components/ui/me.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { CaseDetail, CaseNeighbours } from "#lib/cases/schemas.ts";
import { blockedBecause } from "./blocked-because.ts";
import { CaseHeader } from "./case-header.tsx";
import { CaseSkeleton } from "./case-skeleton.tsx";
import { CaseView } from "./case-view.tsx";
import { rememberCase } from "./last-opened.ts";
import { focusSearch, type CaseList } from "./list-address.ts";
import { caseNeighboursQuery, caseQuery } from "./queries.ts";
import { useCaseList } from "./use-case-list.ts";

const MendScreen = dynamic(() => import("#components/mend/mend-screen.tsx"), { ssr: false });

/**
 * A case among its neighbours. Moving to another one changes the address and shows what was fetched
 * before; the server is not asked for a page again.
 */
export function CaseScreen() {
  const id = usePathname().split("/")[2] ?? "";
  const { list, search } = useCaseList();
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const decisions = useDecisions();
  const [tab, setTab] = useState("function");
  const [mending, setMending] = useState<{ caseId: string; step: number | null } | null>(null);
  const isMending = mending?.caseId === id;
  const [assigning, setAssigning] = useState<{ caseId: string; isOpen: boolean } | null>(null);
  const mayCurate = useWhyNot("curate") === null;
  const mayAssign = useMe()?.hasAccounts === true && mayCurate;
  const { data: detail, error, refetch } = useQuery(caseQuery(id));
  const mayMend = useWhyNot("review") === null && detail !== undefined && blockedBecause(detail) === null;
  const { data: neighbours } = useQuery(caseNeighboursQuery(id, list));
  const afterNext = useFetchedBefore(neighbours?.nextId ?? null, list)?.nextId ?? null;
  useFetchedBefore(afterNext, list);
  useFetchedBefore(neighbours?.previousId ?? null, list);

  const keys = useKeysWait(detail ? id : null);
  const go = (to: string | null) => {
    if (to === null) return;
    keys.move();
    rememberCase(to);
    window.history.pushState(null, "", `/cases/${to}${search}`);
  };
  const goOn = async () => {
    keys.move();
    try {
      const { nextId } = await client.ensureQueryData(caseNeighboursQuery(id, list));
      if (nextId !== null) return go(nextId);
      toast({
        title: "That was the last case of this list",
        action: { label: "Back to the list", run: () => router.push(`/cases${search}`) },
      });
    } catch (failure) {
      toast({
        title: "The next case could not be fetched",
        description: failure instanceof Error ? failure.message : "",
        tone: "bad",
      });
    }
    return keys.stay();
  };
  const decide = (seen: CaseDetail, decision: Decided, draft: Draft) => {
    // A key pressed twice must not decide again on a case that one has just left.
    if (!window.location.pathname.endsWith(seen.id)) return;
    decisions.decide({
      caseId: seen.id,
      instruction: seen.instruction,
      revision: seen.revision,
      previous: seen.decision,
      decision,
      ...draft,
    });
    void goOn();
  };
  const standing = detail ? standingReview(detail.reviews) : null;
  const undo = async () => {
    try {
      const undone = await decisions.undo(standing ? { caseId: id, reviewId: standing.id } : null);
      if (!undone) return toast({ title: "There is nothing to undo" });
      if (undone.caseId !== id) go(undone.caseId);
      return toast({ title: `Taken back: the case is ${undone.decision.replace("-", " ")} again` });
    } catch (failure) {
      void refetch();
      return toast({
        title: "Not undone",
        description: failure instanceof Error ? failure.message : "",
        tone: "bad",
      });
    }
  };
  const enterFocus = () => {
    if (!isMending) window.history.pushState(null, "", `/cases/${id}${focusSearch(search)}`);
  };
  useKeys("This case", [
    { keys: "F", label: "Focus mode: the dialogue, the decision, the next case", run: enterFocus },
    { keys: "j", label: "Next case", run: () => !isMending && go(neighbours?.nextId ?? null) },
    { keys: "k", label: "Case before", run: () => !isMending && go(neighbours?.previousId ?? null) },
  ]);
  if (error && !detail)
    return <ErrorState title="The case could not be fetched" error={error} onRetry={() => void refetch()} />;
  if (!detail) return <CaseSkeleton />;
  return (
    <>
      <CaseHeader
        detail={detail}
        neighbours={neighbours}
        search={search}
        onPrevious={() => go(neighbours?.previousId ?? null)}
        onNext={() => go(neighbours?.nextId ?? null)}
        onFocus={isMending ? null : enterFocus}
        onMend={isMending || !mayMend ? null : () => setMending({ caseId: id, step: null })}
        onAssign={
          !mayAssign || detail.trashedAt !== null ? null : () => setAssigning({ caseId: id, isOpen: true })
        }
      />
      {isMending ? (
        <MendScreen key={id} detail={detail} step={mending.step} onClose={() => setMending(null)} />
      ) : (
        <>
          <CaseView
            key={id}
            detail={detail}
            tab={tab}
            onTab={setTab}
            onMend={(step) => mayMend && setMending({ caseId: id, step })}
          />
          {assigning && <BulkStrip shownMax={1} />}
          <DecideBar
            caseId={id}
            startDraft={decisions.draftOf(id)}
            found={detail.findingKinds}
            blocked={blockedBecause(detail)}
            canUndo
            onDecide={(decision, draft) => decide(detail, decision, draft)}
            onUndo={() => void undo()}
          />
        </>
      )}
      {assigning?.isOpen && assigning.caseId === id && (
        <AssignDialog
          chosen={{ ids: [id], count: 1 }}
          assigned={detail.assigneeIds}
          onClose={() => setAssigning(null)}
          onDone={() => setAssigning({ caseId: id, isOpen: false })}
        />
      )}
    </>
  );
}

/** Keeps a neighbour in the cache, so that it is there when one goes to it. @returns its own neighbours */
function useFetchedBefore(id: string | null, list: CaseList): CaseNeighbours | undefined {
  const isThere = id !== null;
  useQuery({ ...caseQuery(id ?? ""), enabled: isThere, refetchInterval: false, notifyOnChangeProps: [] });
  return useQuery({ ...caseNeighboursQuery(id ?? "", list), enabled: isThere, notifyOnChangeProps: ["data"] })
    .data;
}
