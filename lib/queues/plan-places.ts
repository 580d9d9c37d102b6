import { seededRandom } from "#lib/random/random.ts";
import type { QueueOrder } from "./schemas.ts";
import { teachingScore, type Teaching } from "./teaching-score.ts";

export type Candidate = Teaching & { id: string };
export type Plan = {
  order: QueueOrder;
  seed: number;
  reviewsPerCase: number;
  overlapPercent: number;
};
/** A case with its place in the order, and the reviews that it gets. */
export type PlannedCase = { id: string; score: number | null; needed: number };

function inOrder(cases: readonly Candidate[], { order, seed }: Plan): { id: string; score: number | null }[] {
  // Ids sort by the time that the case was made.
  const byAge = cases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (order === "random")
    return seededRandom(`order ${seed}`)
      .shuffle(byAge)
      .map(({ id }) => ({ id, score: null }));
  if (order === "oldest") return byAge.map(({ id }) => ({ id, score: null }));
  const callers = new Map<string, number>();
  for (const { calls } of byAge)
    for (const call of new Set(calls)) callers.set(call, (callers.get(call) ?? 0) + 1);
  return byAge
    .map((one) => ({ id: one.id, score: teachingScore(one, callers, byAge.length) }))
    .toSorted((a, b) => b.score - a.score);
}

/**
 * In which order cases are reviewed, and how often each. Which ones get several reviews is drawn by the seed, whatever
 * the order: exactly the share that was asked for, to the nearest case.
 */
export function planPlaces(cases: readonly Candidate[], plan: Plan): PlannedCase[] {
  const ids = cases.map(({ id }) => id).toSorted();
  const count = Math.round((cases.length * plan.overlapPercent) / 100);
  const several = new Set(seededRandom(`overlap ${plan.seed}`).shuffle(ids).slice(0, count));
  return inOrder(cases, plan).map(({ id, score }) => ({
    id,
    score,
    needed: several.has(id) ? plan.reviewsPerCase : 1,
  }));
}
