import type { Tone } from "#components/ui/badge.tsx";
import type { RunItemRow, RunStatus } from "#lib/runs/schemas.ts";

export const runTones: Record<RunStatus, Tone> = {
  queued: "neutral",
  running: "accent",
  paused: "caution",
  succeeded: "good",
  failed: "bad",
  cancelled: "neutral",
};

export const itemTones: Record<RunItemRow["status"], Tone> = {
  queued: "neutral",
  running: "accent",
  succeeded: "good",
  failed: "bad",
  skipped: "neutral",
  cancelled: "neutral",
};
