"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { caseKeys } from "#components/cases/queries.ts";
import { useDecisions } from "#components/review/decisions.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { PlaceKeeper } from "./place-keeper.ts";

/** Puts the case of a refused decision on screen again, with what was typed, where somebody asked for that. */
export function useLookAgain(queueId: string, keeper: PlaceKeeper): void {
  const client = useQueryClient();
  const toast = useToast();
  const { wanted, want, takeOver } = useDecisions();
  // The outside system is the server, which may give the place again.
  useEffect(() => {
    const place = wanted?.decision.place;
    if (!wanted || place?.queueId !== queueId) return;
    want(null);
    const { caseId, reasons, comment } = wanted.decision;
    const look = async () => {
      try {
        // What it was refused for is to be seen.
        await client.invalidateQueries({ queryKey: caseKeys.detail(caseId) });
        keeper.drafts.set(caseId, { reasons, comment });
        if (wanted.lost === null) keeper.show(place, { reasons, comment });
        else if (!(await keeper.takeAgain(caseId)))
          return toast({
            title: "All its reviews are given away",
            description: "What you typed is still on the card.",
          });
        return takeOver(wanted);
      } catch (error) {
        const description = error instanceof Error ? error.message : "";
        return toast({ title: "Not taken again", description, tone: "bad" });
      }
    };
    void look();
  }, [wanted, want, takeOver, keeper, queueId, client, toast]);
}
