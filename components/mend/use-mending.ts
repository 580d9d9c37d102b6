"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useReducer, useState } from "react";
import { caseKeys } from "#components/cases/queries.ts";
import { peopleQuery } from "#components/people/queries.ts";
import { CaseDetail, type DraftDetail, type RevisionDetail } from "#lib/cases/schemas.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { api, ApiError } from "#lib/http/api-client.ts";
import { invalidCalls } from "#lib/mending/call-problems.ts";
import { isDeepEqual } from "#lib/mending/is-deep-equal.ts";
import {
  mend,
  mendDraftOf,
  type MendAction,
  type MendHistory,
  trajectoryOf,
} from "#lib/mending/mend-history.ts";
import {
  type Choice,
  conflictsOf,
  mergeTrajectories,
  resolveMerge,
  type TrajectoryMerge,
} from "#lib/mending/merge-trajectories.ts";
import { revisionQuery } from "./queries.ts";
import { type DraftKeeper, useDraftKeeper } from "./use-draft-keeper.ts";

type Base = Pick<RevisionDetail, "revision" | "trajectory" | "actorId">;
export type Merging = { merge: TrajectoryMerge; theirs: Base };

export type Mending = {
  history: MendHistory;
  act: (action: MendAction) => void;
  /** The revision that the next save goes on from. */
  base: Base;
  reason: string;
  setReason: (reason: string) => void;
  isChanged: boolean;
  /** Calls that were changed and that their function does not take: a revision may not hold them. */
  invalid: ReturnType<typeof invalidCalls>;
  keeper: DraftKeeper;
  isSaving: boolean;
  /** Why the last save was refused. */
  refusal: string | null;
  /** What became of somebody else's revision. */
  notice: string | null;
  merging: Merging | null;
  settle: (choices: readonly Choice[]) => void;
  save: () => Promise<void>;
};

const startOf = ({ base, draft }: { base: Base; draft: DraftDetail | null }): MendHistory => {
  const first = mendDraftOf(base.trajectory);
  if (!draft || isDeepEqual(draft.trajectory, base.trajectory))
    return { past: [], draft: first, future: [], last: null };
  return { past: [first], draft: mendDraftOf(draft.trajectory), future: [], last: null };
};

/** What one writes into a case: with undo, kept as a draft, saved as a revision, merged with what others saved meanwhile. */
export function useMending(
  detail: CaseDetail,
  start: { base: Base; draft: DraftDetail | null },
  onSaved: (now: CaseDetail) => void,
): Mending {
  const client = useQueryClient();
  const [history, act] = useReducer(mend, start, startOf);
  const [base, setBase] = useState(start.base);
  const [reason, setReason] = useState(start.draft?.reason ?? "");
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(
    start.base.revision < detail.revision
      ? `Your draft began with revision ${start.base.revision}, the case is at revision ${detail.revision}: saving puts them together first.`
      : null,
  );
  const [merging, setMerging] = useState<Merging | null>(null);
  const trajectory = trajectoryOf(history.draft);
  const keeper = useDraftKeeper(detail.id, { revision: base.revision, trajectory, reason });
  const invalid = invalidCalls(base.trajectory, trajectory, detail.tool.functions);
  const isChanged = !isDeepEqual(trajectory, base.trajectory);

  const goOnFrom = (theirs: Base, merged: Trajectory, words: string) => {
    act({ kind: "replace", draft: mendDraftOf(merged) });
    setBase(theirs);
    setMerging(null);
    setNotice(words);
  };
  const nameOf = async (id: string): Promise<string> => {
    const people = await client.fetchQuery(peopleQuery()).catch(() => []);
    return people.find((one) => one.id === id)?.name ?? "Somebody else";
  };
  const mergeWith = async (current: CaseDetail) => {
    client.setQueryData(caseKeys.detail(detail.id), current);
    const theirs = await client.fetchQuery(revisionQuery(detail.id, current.revision));
    const merge = mergeTrajectories(base.trajectory, trajectory, theirs.trajectory);
    if (conflictsOf(merge).length > 0) return setMerging({ merge, theirs });
    return goOnFrom(
      theirs,
      resolveMerge(merge),
      `${await nameOf(theirs.actorId)} saved revision ${theirs.revision} meanwhile. It touches nothing of yours: both are put together below. Look at it, and save.`,
    );
  };
  const save = async () => {
    if (isSaving || invalid.length > 0 || !isChanged) return;
    setIsSaving(true);
    setRefusal(null);
    try {
      // What is typed is kept first, whatever comes of the save.
      await keeper.flush();
      const body = { revision: base.revision, trajectory, reason, refuseInvalidCalls: true, dropDraft: true };
      onSaved(await api.patch(`/cases/${detail.id}`, body, CaseDetail));
    } catch (failure) {
      const current = CaseDetail.safeParse(failure instanceof ApiError ? failure.problem?.current : null);
      if (current.success && current.data.revision !== base.revision) await mergeWith(current.data);
      else setRefusal(failure instanceof Error ? failure.message : "It could not be saved.");
    } finally {
      setIsSaving(false);
    }
  };
  return {
    history,
    act,
    base,
    reason,
    setReason,
    isChanged,
    invalid,
    keeper,
    isSaving,
    refusal,
    notice,
    merging,
    settle: (choices) => {
      if (!merging) return;
      const { merge, theirs } = merging;
      goOnFrom(
        theirs,
        resolveMerge(merge, choices),
        `Put together with revision ${theirs.revision} as you chose. Look at it, and save.`,
      );
    },
    save,
  };
}
