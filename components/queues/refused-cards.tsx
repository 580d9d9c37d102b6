"use client";
import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { caseKeys } from "#components/cases/queries.ts";
import { decisionVerbs } from "#components/review/draft.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { PlaceKeeper, Refused } from "./place-keeper.ts";

const titles: Record<Refused["why"], string> = {
  lost: "Not saved: the case is no longer yours",
  edited: "Not saved: the case has changed",
  done: "Not saved: you have decided it already",
  failed: "Not saved",
};

/** Decisions that were not taken: what was typed is still there, and so is the way on. */
export function RefusedCards({ keeper, refused }: { keeper: PlaceKeeper; refused: readonly Refused[] }) {
  if (refused.length === 0) return null;
  return (
    <div
      role="alert"
      className="fixed right-4 bottom-16 z-30 grid max-h-[70dvh] w-[calc(100vw-32px)] max-w-[440px] gap-2 overflow-y-auto"
    >
      {refused.map((one) => (
        <RefusedCard key={one.place.claim} keeper={keeper} refused={one} />
      ))}
    </div>
  );
}

function RefusedCard({ keeper, refused }: { keeper: PlaceKeeper; refused: Refused }) {
  const client = useQueryClient();
  const toast = useToast();
  const { draft, why } = refused;
  const canLook = why === "edited" || (why === "lost" && refused.canClaimAgain);
  const lookAgain = async () => {
    try {
      // What it was refused for is to be seen.
      await client.invalidateQueries({ queryKey: caseKeys.detail(refused.place.caseId) });
      if (await keeper.lookAgain(refused)) return;
      toast({ title: "All its reviews are given away", description: "What you typed is still on the card." });
    } catch (error) {
      toast({
        title: "Not taken again",
        description: error instanceof Error ? error.message : "",
        tone: "bad",
      });
    }
  };
  return (
    <section
      aria-label="A decision that was not saved"
      className="grid gap-2 rounded-card border border-bad bg-panel px-4 py-3"
    >
      <h2 className="font-semibold text-bad">{titles[why]}</h2>
      <p>{refused.message}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-ink-2">
        <dt>Case</dt>
        <dd dir="auto" className="rail">
          {refused.instruction}
        </dd>
        <dt>Yours</dt>
        <dd>{[decisionVerbs[refused.decision], ...draft.reasons].join(" · ")}</dd>
        {draft.comment && (
          <>
            <dt>Comment</dt>
            <dd dir="auto" className="max-h-24 overflow-y-auto break-words whitespace-pre-wrap">
              {draft.comment}
            </dd>
          </>
        )}
      </dl>
      <div className="flex flex-wrap gap-2">
        {canLook && (
          <Button size="small" onClick={() => void lookAgain()}>
            {why === "lost" ? "Take it again" : "Look at it again"}
          </Button>
        )}
        {why === "failed" && (
          <Button size="small" onClick={() => keeper.sendAgain(refused)}>
            Try again
          </Button>
        )}
        <Button asChild size="small" variant="quiet">
          <Link href={`/cases/${refused.place.caseId}`} target="_blank">
            Open the case
          </Link>
        </Button>
        <Button size="small" variant="quiet" onClick={() => keeper.discard(refused)}>
          Discard
        </Button>
      </div>
    </section>
  );
}
