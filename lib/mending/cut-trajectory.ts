import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { groupedSteps, joinedSteps } from "./joined-steps.ts";

/** The trajectory up to a step, which goes with all that follows it, the answer too. @param step from 0 */
export function cutTrajectory(trajectory: Trajectory, step: number): Trajectory {
  return {
    ...trajectory,
    steps: groupedSteps(joinedSteps(trajectory.steps).slice(0, step)),
    finalThought: null,
    finalAnswer: null,
    error: null,
    isCut: true,
  };
}
