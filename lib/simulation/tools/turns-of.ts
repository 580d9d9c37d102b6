import type { Step } from "#lib/corpus/trajectory.ts";
import { turnStart } from "#lib/corpus/turn-start.ts";

/** The assistant's turns: neighbours that share a group are one, any other step is one by itself. */
export function turnsOf(steps: readonly Step[]): Step[][] {
  return [...Map.groupBy(steps.keys(), (index) => turnStart(steps, index)).values()].map((indices) =>
    indices.flatMap((index) => steps[index] ?? []),
  );
}
