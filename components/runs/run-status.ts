import type { Tone } from "#components/ui/badge.tsx";
import type { RunItemRow, RunStatus, RunSummary } from "#lib/runs/schemas.ts";

const runTones: Record<RunStatus, Tone> = {
  queued: "neutral",
  running: "accent",
  paused: "caution",
  succeeded: "good",
  failed: "bad",
  cancelled: "neutral",
};

/** What a run's badge says: one that ended with part of its items failed did not simply succeed. */
export const runBadge = ({
  status,
  counts,
}: Pick<RunSummary, "status" | "counts">): { label: string; tone: Tone } =>
  status === "succeeded" && counts.failed > 0
    ? { label: "partly failed", tone: "caution" }
    : { label: status, tone: runTones[status] };

export const itemTones: Record<RunItemRow["status"], Tone> = {
  queued: "neutral",
  running: "accent",
  succeeded: "good",
  failed: "bad",
  skipped: "neutral",
  cancelled: "neutral",
};
