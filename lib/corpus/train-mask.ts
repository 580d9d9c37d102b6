import type { StepVerdictRow } from "#lib/review/schemas.ts";
import type { Trajectory } from "./trajectory.ts";

/** Places that can count for training: each step, and the final answer where there is one. */
export const placeCountOf = ({ steps, finalAnswer }: Pick<Trajectory, "steps" | "finalAnswer">): number =>
  steps.length + (finalAnswer === null ? 0 : 1);

/**
 * Of each place whether it counts for training. Without a verdict all do; from the first bad step on none does; a
 * flag says otherwise of its one place.
 */
export function trainMask(
  verdict: Pick<StepVerdictRow, "firstBadStep" | "flags"> | null,
  placeCount: number,
): boolean[] {
  const flags = new Map(verdict?.flags.map((flag) => [flag.step, flag.isTrained]));
  const end = verdict?.firstBadStep ?? placeCount;
  return Array.from({ length: placeCount }, (_, place) => flags.get(place) ?? place < end);
}
