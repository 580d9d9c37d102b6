import type { Step } from "#lib/corpus/trajectory.ts";
import { turnStart } from "#lib/corpus/turn-start.ts";
import { isDeepEqual } from "./is-deep-equal.ts";
import { joinedSteps, type JoinedStep } from "./joined-steps.ts";

const said = ({ thought, action, actionInput, observation, isJoined }: JoinedStep) => ({
  thought: thought ?? "",
  action,
  actionInput,
  observation,
  isJoined,
});

/** How many steps two trajectories begin with alike, in whole turns: what is asked of a model after them is the same. */
export function commonSteps(a: readonly Step[], b: readonly Step[]): number {
  const [left, right] = [joinedSteps(a), joinedSteps(b)];
  const differs = left.findIndex((step, place) => {
    const other = right[place];
    return other === undefined || !isDeepEqual(said(step), said(other));
  });
  const alike = differs === -1 ? left.length : differs;
  const startIn = (steps: readonly Step[]): number =>
    alike < steps.length ? turnStart(steps, alike) : alike;
  return Math.min(startIn(a), startIn(b));
}
