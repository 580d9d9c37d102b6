import { isDeepEqual } from "./is-deep-equal.ts";
import type { JoinedStep } from "./joined-steps.ts";

/** A place in the one list and its counterpart in the other; null where there is none. */
export type StepPair = { before: number | null; after: number | null };

const UNPAIRED_COST = 1;

/** The same step, whatever turn it is joined to. */
export function isSameStep(a: JoinedStep, b: JoinedStep): boolean {
  return isDeepEqual({ ...a, isJoined: false }, { ...b, isJoined: false });
}

/** Share of what the steps say alike, 0 to 1. What both leave out says nothing. */
function likeness(a: JoinedStep, b: JoinedStep): number {
  const fields = ["thought", "action", "actionInput", "observation"] as const;
  const alike = fields.filter((field) => a[field] === b[field] && a[field] !== null && a[field] !== "");
  return alike.length / fields.length;
}

/** Nothing for the same step, between one and one and a half for one that was changed, none where they share nothing. */
function pairCost(a: JoinedStep, b: JoinedStep): number {
  if (isSameStep(a, b)) return 0;
  const alike = likeness(a, b);
  return alike === 0 ? Number.POSITIVE_INFINITY : 1 + (1 - alike) / 2;
}

/** How the tails from each pair of places are paired at the least cost. */
function costsOf(before: readonly JoinedStep[], after: readonly JoinedStep[]): number[][] {
  const costs = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  const at = (row: number, column: number): number => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = before.length; row >= 0; row -= 1) {
    for (let column = after.length; column >= 0; column -= 1) {
      const [a, b] = [before[row], after[column]];
      if (!a && !b) continue;
      const paired = a && b ? pairCost(a, b) + at(row + 1, column + 1) : Number.POSITIVE_INFINITY;
      const best = Math.min(paired, UNPAIRED_COST + at(row + 1, column), UNPAIRED_COST + at(row, column + 1));
      const line = costs[row];
      if (line) line[column] = best;
    }
  }
  return costs;
}

/**
 * Which step of one list became which of the other, in order: a step keeps its counterpart while it still says
 * something alike. Of steps that have none, new ones stand before those that are gone.
 */
export function alignSteps(before: readonly JoinedStep[], after: readonly JoinedStep[]): StepPair[] {
  const costs = costsOf(before, after);
  const at = (row: number, column: number): number => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  const pairs: StepPair[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [a, b] = [before[row], after[column]];
    const best = at(row, column);
    if (a && b && pairCost(a, b) + at(row + 1, column + 1) === best) {
      pairs.push({ before: row, after: column });
      row += 1;
      column += 1;
    } else if (b && UNPAIRED_COST + at(row, column + 1) === best) {
      pairs.push({ before: null, after: column });
      column += 1;
    } else {
      pairs.push({ before: row, after: null });
      row += 1;
    }
  }
  return pairs;
}
