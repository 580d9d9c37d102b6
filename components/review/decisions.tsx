"use client";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { v7 } from "uuid";
import { caseKeys } from "#components/cases/queries.ts";
import { markQueuesStale, placesApi } from "#components/queues/queries.ts";
import { useMe } from "#components/ui/me.tsx";
import { api } from "#lib/http/api-client.ts";
import type { ClaimedPlace } from "#lib/queues/schemas.ts";
import { ReviewRow, type Decision } from "#lib/review/schemas.ts";
import { refreshCounts, showDecision } from "./decision-cache.ts";
import type { Draft } from "./draft.ts";
import { browserStore } from "./outbox-store.ts";
import { DecisionOutbox, emptyOutbox, type Deciding, type Made, type Outbox } from "./outbox.ts";
import type { Refusal } from "./refusal.ts";
import { sendDecision, sendUndo } from "./send-letter.ts";

/** `place`: what one holds again in a queue. */
export type Undone = { caseId: string; decision: Decision; place: ClaimedPlace | null };

type Decisions = Outbox & {
  decide: (decision: Deciding) => void;
  sendAgain: (refusal: Refusal) => void;
  /** Gives up what was decided; its place in a queue is another's to have. */
  discard: (refusal: Refusal) => void;
  /** Drops a refusal whose place in a queue is in one's hands. */
  takeOver: (refusal: Refusal) => void;
  /** Places of a queue that were decided and whose decision did not arrive yet, or can be sent again. */
  unsavedPlaces: (queueId: string) => readonly ClaimedPlace[];
  /** A refused decision of a queue that is to be looked at again there; null where none is. */
  wanted: Refusal | null;
  want: (refusal: Refusal | null) => void;
  /** Takes back the last decision made here; else the one named. @returns null where there is nothing to take back */
  undo: (fallback: { caseId: string; reviewId: string } | null) => Promise<Undone | null>;
  /** Takes back any of those made here. @throws where another decision, or an edit, came after it */
  undoOne: (made: Made) => Promise<Undone>;
  /** Takes back one of a queue for whoever goes on there, who is to release the place. @throws as undoOne */
  undoAndHold: (made: Made) => Promise<Undone>;
  /** The one that `undo` takes back. @param queueId of those made in this queue */
  last: (queueId?: string) => Made | null;
  /** Sends at once what waits for the server to answer again. */
  tryNow: () => void;
  /** What was typed about a case and could not be saved. */
  draftOf: (caseId: string) => Draft | undefined;
};

const REFRESH_MS = 300;
const DecisionsContext = createContext<Decisions | null>(null);

export function useDecisions(): Decisions {
  const decisions = use(DecisionsContext);
  if (!decisions) throw new Error("useDecisions needs a DecisionsProvider above it.");
  return decisions;
}

/** One for the life of the window, whichever page is open: leaving a page does not stop what is on its way. */
const outboxes = new WeakMap<QueryClient, Map<string, DecisionOutbox>>();

function outboxOf(client: QueryClient, personId: string): DecisionOutbox {
  const ofClient = outboxes.get(client) ?? new Map<string, DecisionOutbox>();
  outboxes.set(client, ofClient);
  const outbox = ofClient.get(personId) ?? makeOutbox(client, personId);
  ofClient.set(personId, outbox);
  return outbox;
}

function makeOutbox(client: QueryClient, personId: string): DecisionOutbox {
  let refresh: ReturnType<typeof setTimeout> | undefined;
  return new DecisionOutbox(
    {
      decide: sendDecision,
      undo: sendUndo,
      show: ({ caseId, place }, decision, review) => {
        // What it makes of the case is for the server to say: others may have to decide it, too.
        if (place)
          return void client.invalidateQueries({ queryKey: caseKeys.detail(caseId), refetchType: "none" });
        // What is being fetched of the case may be from before.
        return void client
          .cancelQueries({ queryKey: caseKeys.detail(caseId) })
          .then(() => showDecision(client, caseId, decision, review ?? undefined));
      },
      found: (current) => client.setQueryData(caseKeys.detail(current.id), current),
      // Many decisions after each other ask for the counts once.
      settled: () => {
        clearTimeout(refresh);
        refresh = setTimeout(() => {
          refreshCounts(client);
          markQueuesStale(client);
        }, REFRESH_MS);
      },
    },
    browserStore(personId),
  );
}

function unsavedPlacesOf(outbox: DecisionOutbox, queueId: string): ClaimedPlace[] {
  // What an earlier page left is among them, also where a queue asks before this window has begun to send.
  outbox.start();
  const { made, refusals } = outbox.current();
  const open = [
    ...made.filter(({ state }) => state === "unsaved" || state === "undoing").map(({ given }) => given),
    ...refusals.filter(({ lost }) => lost === null).map(({ decision }) => decision),
  ];
  return open.flatMap(({ place }) => (place?.queueId === queueId ? [place] : []));
}

/** Others get a place that one does not keep. */
function release(place: ClaimedPlace | null): void {
  if (place) placesApi(place.queueId).release([place]);
}

/** Sends decisions in the background while the reviewer goes on; keeps those that failed, and what can be undone. */
export function DecisionsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const personId = useMe()?.id ?? "nobody";
  const outbox = useMemo(() => outboxOf(client, personId), [client, personId]);
  const now = useSyncExternalStore(outbox.subscribe, outbox.current, () => emptyOutbox);

  // The outside systems are the network, and the window that is about to go.
  useEffect(() => {
    outbox.start();
    window.addEventListener("online", outbox.tryNow);
    return () => window.removeEventListener("online", outbox.tryNow);
  }, [outbox]);
  useEffect(() => {
    if (now.unsaved === 0) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [now.unsaved]);

  const unsavedPlaces = useCallback((queueId: string) => unsavedPlacesOf(outbox, queueId), [outbox]);
  const [wanted, want] = useState<Refusal | null>(null);
  const undoAndHold = useCallback(
    async ({ id, given }: Made): Promise<Undone> => {
      const answer = await outbox.undo(id);
      return {
        caseId: given.caseId,
        decision: answer?.decision ?? given.previous,
        place: answer?.place ?? given.place ?? null,
      };
    },
    [outbox],
  );
  const undoOne = useCallback(
    async (made: Made): Promise<Undone> => {
      const undone = await undoAndHold(made);
      release(undone.place);
      return undone;
    },
    [undoAndHold],
  );
  const undo = useCallback(
    async (fallback: { caseId: string; reviewId: string } | null): Promise<Undone | null> => {
      const last = outbox.last();
      if (last) return undoOne(last);
      if (!fallback) return null;
      const { caseId, reviewId } = fallback;
      const review = await api.post(`/cases/${caseId}/reviews/undo`, { reviewId, sentAs: v7() }, ReviewRow);
      showDecision(client, caseId, review.decision, review);
      refreshCounts(client);
      return { caseId, decision: review.decision, place: null };
    },
    [client, outbox, undoOne],
  );

  const value = useMemo(
    () => ({
      ...now,
      decide: (given: Deciding) => void outbox.decide(given),
      sendAgain: (refusal: Refusal) => outbox.sendAgain(refusal),
      discard: (refusal: Refusal) => {
        outbox.discard(refusal);
        if (refusal.lost === null) release(refusal.decision.place ?? null);
      },
      takeOver: (refusal: Refusal) => outbox.discard(refusal),
      unsavedPlaces,
      wanted,
      want,
      undo,
      undoOne,
      undoAndHold,
      last: (queueId?: string) => outbox.last(queueId),
      tryNow: outbox.tryNow,
      draftOf: (caseId: string) => now.refusals.findLast((one) => one.decision.caseId === caseId)?.decision,
    }),
    [now, outbox, undo, undoOne, undoAndHold, unsavedPlaces, wanted],
  );
  return <DecisionsContext value={value}>{children}</DecisionsContext>;
}
