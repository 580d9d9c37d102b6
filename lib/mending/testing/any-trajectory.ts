import fc from "fast-check";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { groupedSteps } from "../joined-steps.ts";

export const stepNamed = (name: string): Step => ({
  thought: `I call ${name}.`,
  action: name,
  actionInput: `{"name": "${name}"}`,
  observation: `Status Code: 200. Response: {"of": "${name}"}`,
  statusCode: 200,
  rawText: null,
});

export const plainTrajectory = (steps: Step[]): Trajectory => ({
  instruction: "Find a kite.",
  steps,
  finalThought: null,
  finalAnswer: "Here it is.",
  error: null,
});

/** Up to five steps of few names, some in one turn. */
export const anyTrajectory: fc.Arbitrary<Trajectory> = fc
  .array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.boolean()), { maxLength: 5 })
  .map((names) => {
    const steps = names.map(([name, isJoined], index) => ({
      ...stepNamed(name),
      isJoined: isJoined && index > 0,
    }));
    return plainTrajectory(groupedSteps(steps));
  });
