import { z } from "zod";
import type { RunStatus } from "#lib/runs/schemas.ts";

const DemoKind = z.enum(["build-tools", "write-instructions", "simulate"]);
/** The kinds of run that make the demo. */
export type DemoKind = z.infer<typeof DemoKind>;

/** Value of the setting "demo": the run that is under way for it, or that it is made. */
export const DemoState = z.discriminatedUnion("state", [
  z.object({ state: DemoKind, runId: z.uuid() }),
  z.object({ state: z.literal("made") }),
]);
export type DemoState = z.infer<typeof DemoState>;

export const DEMO_SETTING = "demo";

export type DemoStep =
  | { do: "begin" }
  | { do: "wait" }
  | { do: "start"; kind: DemoKind }
  | { do: "end" }
  | { do: "nothing" };

const after: Partial<Record<DemoKind, DemoKind>> = {
  "build-tools": "write-instructions",
  "write-instructions": "simulate",
};

/**
 * What to do next for the demo. Pure.
 * @param state null where none was begun
 * @param runStatus of the run that the state names; null where it is gone
 */
export function nextDemoStep(
  state: DemoState | null,
  facts: { isEmpty: boolean; runStatus: RunStatus | null },
): DemoStep {
  if (state === null) return { do: facts.isEmpty ? "begin" : "nothing" };
  if (state.state === "made") return { do: "nothing" };
  const { runStatus } = facts;
  if (runStatus === "queued" || runStatus === "running" || runStatus === "paused") return { do: "wait" };
  const kind = after[state.state];
  return runStatus === "succeeded" && kind ? { do: "start", kind } : { do: "end" };
}
