"use client";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { caseKeys } from "#components/cases/queries.ts";
import { CaseDetail } from "#lib/cases/schemas.ts";
import { api, ApiError } from "#lib/http/api-client.ts";
import { ReviewRow, type Decision } from "#lib/review/schemas.ts";
import { refreshCounts, showDecision } from "./decision-cache.ts";
import type { Decided, Draft } from "./draft.ts";

/** A decision on its way. It names the revision that the reviewer saw. */
export type Deciding = {
  caseId: string;
  instruction: string;
  revision: number;
  previous: Decision;
  decision: Decided;
} & Draft;
/** A decision that the server did not take, with all that was typed. */
export type Refusal = {
  decision: Deciding;
  message: string;
  isConflict: boolean;
  current: CaseDetail | null;
};

type Made = { caseId: string; review: Promise<ReviewRow | null> };
export type Undone = { caseId: string; review: ReviewRow };

type Decisions = {
  refusals: Refusal[];
  decide: (decision: Deciding) => void;
  /** Sends a refused one again, on the revision that is current now. */
  sendAgain: (refusal: Refusal) => void;
  discard: (refusal: Refusal) => void;
  /** Takes back the last decision made here; else the one named. @returns null where there is nothing to take back */
  undo: (fallback: { caseId: string; reviewId: string } | null) => Promise<Undone | null>;
  drafts: Map<string, Draft>;
};

const DecisionsContext = createContext<Decisions | null>(null);

export function useDecisions(): Decisions {
  const decisions = use(DecisionsContext);
  if (!decisions) throw new Error("useDecisions needs a DecisionsProvider above it.");
  return decisions;
}

/** Sends decisions in the background while the reviewer goes on; keeps those that failed, and what can be undone. */
export function DecisionsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const made = useRef<Made[]>([]);
  const [drafts] = useState(() => new Map<string, Draft>());

  const send = useCallback(
    async (given: Deciding): Promise<ReviewRow | null> => {
      const { caseId, revision, decision, reasons, comment } = given;
      await client.cancelQueries({ queryKey: caseKeys.detail(caseId) });
      showDecision(client, caseId, decision);
      try {
        const review = await api.post(
          `/cases/${caseId}/reviews`,
          { revision, decision, reasons, comment },
          ReviewRow,
        );
        showDecision(client, caseId, decision, review);
        drafts.delete(caseId);
        refreshCounts(client);
        return review;
      } catch (error) {
        const refusal = refusalOf(given, error);
        if (refusal.current) client.setQueryData(caseKeys.detail(caseId), refusal.current);
        showDecision(client, caseId, refusal.current?.decision ?? given.previous);
        drafts.set(caseId, { reasons, comment });
        setRefusals((before) => [...before, refusal]);
        return null;
      }
    },
    [client, drafts],
  );

  const decide = useCallback(
    (given: Deciding) => void made.current.push({ caseId: given.caseId, review: send(given) }),
    [send],
  );
  const discard = useCallback(
    (refusal: Refusal) => {
      drafts.delete(refusal.decision.caseId);
      setRefusals((before) => before.filter((one) => one !== refusal));
    },
    [drafts],
  );
  const sendAgain = useCallback(
    (refusal: Refusal) => {
      setRefusals((before) => before.filter((one) => one !== refusal));
      const seen = refusal.current;
      decide(
        seen ? { ...refusal.decision, revision: seen.revision, previous: seen.decision } : refusal.decision,
      );
    },
    [decide],
  );
  const undo = useCallback(
    async (fallback: { caseId: string; reviewId: string } | null) => {
      const target = (await lastOf(made.current)) ?? fallback;
      if (!target) return null;
      const review = await api.post(
        `/cases/${target.caseId}/reviews/undo`,
        { reviewId: target.reviewId },
        ReviewRow,
      );
      showDecision(client, target.caseId, review.decision, review);
      refreshCounts(client);
      return { caseId: target.caseId, review };
    },
    [client],
  );

  const value = useMemo(
    () => ({ refusals, decide, sendAgain, discard, undo, drafts }),
    [refusals, decide, sendAgain, discard, undo, drafts],
  );
  return <DecisionsContext value={value}>{children}</DecisionsContext>;
}

/** Takes the last decision that was saved off the stack; those that were refused have nothing to undo. */
async function lastOf(stack: Made[]): Promise<{ caseId: string; reviewId: string } | null> {
  for (let last = stack.pop(); last; last = stack.pop()) {
    const review = await last.review;
    if (review) return { caseId: last.caseId, reviewId: review.id };
  }
  return null;
}

function refusalOf(decision: Deciding, error: unknown): Refusal {
  const message = error instanceof Error ? error.message : "The decision could not be sent.";
  if (!(error instanceof ApiError) || error.status !== 409)
    return { decision, message, isConflict: false, current: null };
  const current = CaseDetail.safeParse(error.problem?.current);
  return { decision, message, isConflict: true, current: current.success ? current.data : null };
}
