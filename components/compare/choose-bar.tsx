"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { Age } from "#components/ui/age.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ComparisonSide, PreferenceRow, TrajectoryRef } from "#lib/preferences/schemas.ts";
import { keepPreferenceMutation, undoPreferenceMutation } from "./queries.ts";

type Props = {
  left: ComparisonSide;
  right: ComparisonSide;
  /** What one has said of the two. */
  mine: PreferenceRow | null;
  /** Why nothing can be said of them. */
  blocked: string | null;
  isBlind: boolean;
};

function refOf({ caseId, revision, branch }: ComparisonSide): TrajectoryRef {
  return branch === null ? { caseId, revision: revision ?? 0 } : { caseId, branch };
}

const isSide = (side: ComparisonSide, chosen: PreferenceRow["chosen"]): boolean =>
  side.caseId === chosen.caseId && side.revision === chosen.revision && side.branch === chosen.branch;

/** Which of the two is better, and why; or what was said of them. */
export function ChooseBar({ left, right, mine, blocked, isBlind }: Props) {
  const client = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState("");
  const keeping = useMutation(keepPreferenceMutation(client));
  const undoing = useMutation(undoPreferenceMutation(client));
  const mayChoose = useWhyNot("review") === null;
  const isBusy = keeping.isPending || undoing.isPending;
  const failed = (title: string) => (failure: Error) =>
    toast({ title, description: failure.message, tone: "bad" });
  const choose = (chosen: ComparisonSide, rejected: ComparisonSide): void => {
    if (!mayChoose || isBusy || mine !== null || blocked !== null || chosen.status !== "complete") return;
    keeping.mutate(
      { chosen: refOf(chosen), rejected: refOf(rejected), reason, isBlind },
      { onError: failed("The choice was not kept") },
    );
  };
  const undo = (): void => {
    if (mayChoose && mine && !isBusy) undoing.mutate(mine.id, { onError: failed("Not taken back") });
  };
  useKeys("These two", [
    { keys: "1", label: "A is better", run: () => choose(left, right) },
    { keys: "2", label: "B is better", run: () => choose(right, left) },
    { keys: "u", label: "Take the choice back", run: undo },
  ]);
  return (
    <section
      aria-label="Choose the better"
      className="flex min-h-[46px] shrink-0 flex-wrap items-center gap-2 border-t border-line bg-panel px-5 py-2"
    >
      {mine ? (
        <>
          <p aria-live="polite" className="min-w-0 flex-1 break-words">
            You chose <strong>{isSide(left, mine.chosen) ? "A" : "B"}</strong>
            {mine.isBlind && " without knowing the models"}
            {mine.reason && `: ${mine.reason}`} · <Age at={mine.createdAt} />
          </p>
          <AllowedButton needs="review" onClick={undo} disabled={isBusy}>
            Take back <Kbd>u</Kbd>
          </AllowedButton>
        </>
      ) : blocked !== null ? (
        <p aria-live="polite" className="text-ink-2">
          No preference can be kept of these two. {blocked}
        </p>
      ) : (
        <>
          <Input
            aria-label="Why it is better"
            placeholder="Why (may be left empty)"
            className="min-w-0 flex-1 basis-[220px]"
            maxLength={2_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <AllowedButton
            needs="review"
            variant="good"
            disabled={isBusy || left.status !== "complete"}
            onClick={() => choose(left, right)}
          >
            A is better <Kbd>1</Kbd>
          </AllowedButton>
          <AllowedButton
            needs="review"
            variant="good"
            disabled={isBusy || right.status !== "complete"}
            onClick={() => choose(right, left)}
          >
            B is better <Kbd>2</Kbd>
          </AllowedButton>
        </>
      )}
    </section>
  );
}
