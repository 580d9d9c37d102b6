"use client";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { v7 } from "uuid";
import { caseKeys } from "#components/cases/queries.ts";
import { useMe } from "#components/ui/me.tsx";
import { api } from "#lib/http/api-client.ts";
import { ReviewRow, type Decision } from "#lib/review/schemas.ts";
import { refreshCounts, showDecision } from "./decision-cache.ts";
import type { Draft } from "./draft.ts";
import { browserStore } from "./outbox-store.ts";
import {
  DecisionOutbox,
  emptyOutbox,
  type Deciding,
  type Made,
  type Outbox,
  type Refusal,
} from "./outbox.ts";

export type Undone = { caseId: string; decision: Decision };

type Decisions = Outbox & {
  decide: (decision: Deciding) => void;
  sendAgain: (refusal: Refusal) => void;
  discard: (refusal: Refusal) => void;
  /** Takes back the last decision made here; else the one named. @returns null where there is nothing to take back */
  undo: (fallback: { caseId: string; reviewId: string } | null) => Promise<Undone | null>;
  /** Takes back any of those made here. @throws where another decision, or an edit, came after it */
  undoOne: (made: Made) => Promise<Undone>;
  /** The one that `undo` takes back. */
  last: () => Made | null;
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
      decide: ({ id, given }) => {
        const { caseId, revision, decision, reasons, comment } = given;
        return api.post(
          `/cases/${caseId}/reviews`,
          { revision, decision, reasons, comment, sentAs: id },
          ReviewRow,
        );
      },
      undo: ({ id, given }, reviewId) =>
        api.post(`/cases/${given.caseId}/reviews/undo`, { reviewId, sentAs: id }, ReviewRow),
      show: (caseId, decision, review) => {
        // What is being fetched of the case may be from before.
        void client
          .cancelQueries({ queryKey: caseKeys.detail(caseId) })
          .then(() => showDecision(client, caseId, decision, review));
      },
      found: (current) => client.setQueryData(caseKeys.detail(current.id), current),
      // Many decisions after each other ask for the counts once.
      settled: () => {
        clearTimeout(refresh);
        refresh = setTimeout(() => refreshCounts(client), REFRESH_MS);
      },
    },
    browserStore(personId),
  );
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

  const undoOne = useCallback(
    async (made: Made): Promise<Undone> => {
      const review = await outbox.undo(made.id);
      return { caseId: made.given.caseId, decision: review?.decision ?? made.given.previous };
    },
    [outbox],
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
      return { caseId, decision: review.decision };
    },
    [client, outbox, undoOne],
  );

  const value = useMemo(
    () => ({
      ...now,
      decide: (given: Deciding) => void outbox.decide(given),
      sendAgain: (refusal: Refusal) => outbox.sendAgain(refusal),
      discard: (refusal: Refusal) => outbox.discard(refusal),
      undo,
      undoOne,
      last: () => outbox.last(),
      tryNow: outbox.tryNow,
      draftOf: (caseId: string) => now.refusals.findLast((one) => one.decision.caseId === caseId)?.decision,
    }),
    [now, outbox, undo, undoOne],
  );
  return <DecisionsContext value={value}>{children}</DecisionsContext>;
}
