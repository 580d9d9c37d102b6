import type { Step } from "#lib/corpus/trajectory.ts";

/** A step that says of itself whether it belongs to the turn of the step before it, so that steps can be moved about. */
export type JoinedStep = Omit<Step, "group"> & { isJoined: boolean };

/** Steps with their turns written as "joined to the one before" instead of as places. */
export function joinedSteps(steps: readonly Step[]): JoinedStep[] {
  return steps.map(({ group, ...step }, index) => ({
    ...step,
    isJoined: group !== undefined && index > 0 && steps[index - 1]?.group === group,
  }));
}

/** The way back: calls of one turn bear the place of its first step, a call by itself bears none. */
export function groupedSteps(steps: readonly JoinedStep[]): Step[] {
  let start = 0;
  return steps.map(({ isJoined, ...step }, index) => {
    if (!isJoined || index === 0) start = index;
    const isAlone = start === index && steps[index + 1]?.isJoined !== true;
    return isAlone ? step : { ...step, group: start };
  });
}
