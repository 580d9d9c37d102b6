"use client";
import { useQueryClient } from "@tanstack/react-query";
import { caseKeys } from "#components/cases/queries.ts";
import { useToast } from "#components/ui/toast.tsx";
import { CaseDetail } from "#lib/cases/schemas.ts";
import { placeCountOf, trainMask } from "#lib/corpus/train-mask.ts";
import { api, ApiError } from "#lib/http/api-client.ts";
import { StepVerdictRow, type ErrorKind, type TrainFlag } from "#lib/review/schemas.ts";
import { standingVerdict } from "#lib/review/standing-verdict.ts";

export type StepVerdict = {
  /** The verdict that counts; null where nobody gave one. */
  standing: StepVerdictRow | null;
  /** Of each step, and of the answer where there is one, whether it counts for training. */
  mask: boolean[];
  /** Says which place is the first bad one and why; null takes that back. */
  mark: (place: number | null, kind: ErrorKind | null) => void;
  /** Trains on a place, or does not. */
  toggle: (place: number) => void;
  undo: () => void;
};

/**
 * What people said of a case's steps, and the ways to say it.
 */
export function useStepVerdict(detail: CaseDetail): StepVerdict {
  const client = useQueryClient();
  const toast = useToast();
  const { id, revision } = detail;
  const standing = standingVerdict(detail.verdicts);
  const mask = trainMask(standing, placeCountOf(detail));

  const send = async (path: string, body: unknown) => {
    try {
      const row = await api.post(path, body, StepVerdictRow);
      client.setQueryData<CaseDetail>(
        caseKeys.detail(id),
        (seen) => seen && { ...seen, verdicts: [...seen.verdicts, row] },
      );
    } catch (failure) {
      const current = CaseDetail.safeParse(failure instanceof ApiError ? failure.problem?.current : null);
      if (current.success) client.setQueryData(caseKeys.detail(id), current.data);
      toast({
        title: "The verdict was not saved",
        description: failure instanceof Error ? failure.message : "",
        tone: "bad",
      });
    }
  };
  const give = (firstBadStep: number | null, kind: ErrorKind | null, flags: TrainFlag[]) =>
    void send(`/cases/${id}/verdicts`, {
      revision,
      firstBadStep,
      kind,
      flags,
      // Others' verdicts are not in a blind one: one's own takes their place, unseen.
      ...(detail.isBlind ? {} : { seenId: standing?.id ?? null }),
    });
  return {
    standing,
    mask,
    mark: (place, kind) => give(place, kind, standing?.flags ?? []),
    toggle: (place) => {
      if (place >= mask.length) return;
      const others = standing?.flags.filter((flag) => flag.step !== place) ?? [];
      const isTrained = !mask[place];
      const firstBadStep = standing?.firstBadStep ?? null;
      const follows = trainMask({ firstBadStep, flags: others }, mask.length)[place] === isTrained;
      give(firstBadStep, standing?.kind ?? null, follows ? others : [...others, { step: place, isTrained }]);
    },
    undo: () => {
      if (standing) void send(`/cases/${id}/verdicts/undo`, { verdictId: standing.id });
      else toast({ title: "There is no verdict on the steps to take back" });
    },
  };
}
