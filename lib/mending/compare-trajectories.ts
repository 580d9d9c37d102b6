import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { alignSteps, isSameStep } from "./align-steps.ts";
import { isDeepEqual } from "./is-deep-equal.ts";
import { joinedSteps } from "./joined-steps.ts";

type Placed = { place: number; step: Step };

/** What became of a step; `movedTo` and `movedFrom` where the very same one stands elsewhere. */
export type StepChange =
  | { kind: "same" | "changed"; before: Placed; after: Placed }
  | { kind: "gone"; before: Placed; after: null; movedTo: number | null }
  | { kind: "new"; before: null; after: Placed; movedFrom: number | null };

export type FieldChange = {
  field: "instruction" | "finalThought" | "finalAnswer" | "error";
  before: string | null;
  after: string | null;
};

export type TrajectoryComparison = {
  /** Those that differ. */
  fields: FieldChange[];
  steps: StepChange[];
  isSame: boolean;
};

const fields = ["instruction", "finalThought", "finalAnswer", "error"] as const;

/** What changed between two revisions of a case, step by step. */
export function compareTrajectories(before: Trajectory, after: Trajectory): TrajectoryComparison {
  const [old, now] = [joinedSteps(before.steps), joinedSteps(after.steps)];
  const placed = (steps: readonly Step[], place: number): Placed | null => {
    const step = steps[place];
    return step ? { place, step } : null;
  };
  const pairs = alignSteps(old, now);
  const gone = pairs.flatMap((pair) => (pair.after === null && pair.before !== null ? [pair.before] : []));
  const added = pairs.flatMap((pair) => (pair.before === null && pair.after !== null ? [pair.after] : []));
  const isMove = (from: number, to: number): boolean => {
    const [a, b] = [old[from], now[to]];
    return a !== undefined && b !== undefined && isSameStep(a, b);
  };
  const steps = pairs.flatMap((pair): StepChange[] => {
    const left = pair.before === null ? null : placed(before.steps, pair.before);
    const right = pair.after === null ? null : placed(after.steps, pair.after);
    if (left && right) {
      const isSame = isDeepEqual(old[left.place], now[right.place]);
      return [{ kind: isSame ? "same" : "changed", before: left, after: right }];
    }
    if (left) {
      const movedTo = added.find((to) => isMove(left.place, to)) ?? null;
      return [{ kind: "gone", before: left, after: null, movedTo }];
    }
    if (!right) return [];
    const movedFrom = gone.find((from) => isMove(from, right.place)) ?? null;
    return [{ kind: "new", before: null, after: right, movedFrom }];
  });
  const changed = fields
    .map((field): FieldChange => ({ field, before: before[field], after: after[field] }))
    .filter((one) => one.before !== one.after);
  return {
    fields: changed,
    steps,
    isSame: changed.length === 0 && steps.every((step) => step.kind === "same"),
  };
}
