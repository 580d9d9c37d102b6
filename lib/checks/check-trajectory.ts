import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { checkConsistency } from "./check-consistency.ts";
import { checkExecution } from "./check-execution.ts";
import { checkGrounding } from "./check-grounding.ts";
import { checkObservations } from "./check-observations.ts";
import { checkSchema } from "./check-schema.ts";
import type { Finding } from "./finding.ts";
import { judgeSteps } from "./judge-steps.ts";

/**
 * The gates that look at one case alone (BEYOND.md): JSON and schema of every call, execution, where each value
 * came from, answers against their schema and against each other.
 * Pure and deterministic; never throws. In the order of the steps, findings about the whole case last.
 */
export function checkTrajectory(trajectory: Trajectory, functions: readonly ToolFunction[]): Finding[] {
  const steps = judgeSteps(trajectory.steps, functions);
  const findings = [
    ...checkSchema(steps),
    ...checkExecution(trajectory, steps),
    ...checkGrounding(trajectory, steps, functions),
    ...checkObservations(steps),
    ...checkConsistency(steps),
  ];
  const placeOf = (finding: Finding): number => finding.step ?? trajectory.steps.length;
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b));
}
