"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { Progress } from "#components/ui/progress.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { QueueIntake } from "#lib/queues/schemas.ts";
import { isUnderWay, stopTakingInMutation } from "./queries.ts";

/** Cases on their way into a queue: how many are in it, and the way to stop that. Of an end that is none, why. */
export function IntakeStrip({ queueId, intake }: { queueId: string; intake: QueueIntake }) {
  const client = useQueryClient();
  const toast = useToast();
  const stop = useMutation(stopTakingInMutation(client, queueId));
  const { total, done } = intake;
  if (!isUnderWay(intake))
    return (
      <p role="status" className="shrink-0 border-b border-line bg-caution-soft px-5 py-2 text-caution">
        {intake.status === "cancelled" ? "Stopped" : "Broken off"}: {formatCount(done)} of{" "}
        {formatCountOf(total, "case")} came in. {intake.error} Take in the new cases for the others.
      </p>
    );
  return (
    <section
      aria-label="Cases being taken in"
      className="flex shrink-0 flex-wrap items-center gap-3 border-b border-line bg-panel px-5 py-2"
    >
      <span className="font-medium">Taking in cases</span>
      <Progress
        label="Cases taken in"
        total={total}
        parts={[{ value: done, tone: "accent" }]}
        className="min-w-24 flex-1"
      />
      <span className="text-ink-2">
        {formatCount(done)} of {formatCount(total)}; those that are in can be reviewed
      </span>
      <AllowedButton
        needs="curate"
        size="small"
        className="max-md:h-11"
        disabled={stop.isPending}
        onClick={() =>
          stop.mutate(undefined, {
            onError: (error) => toast({ title: "Not stopped", description: error.message, tone: "bad" }),
          })
        }
      >
        Stop
      </AllowedButton>
    </section>
  );
}
