import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { checkExecution } from "./check-execution.ts";
import { checkObservations } from "./check-observations.ts";
import { checkSchema } from "./check-schema.ts";
import type { Finding } from "./finding.ts";
import { judgeSteps } from "./judge-steps.ts";

/**
 * The cheap gates (BEYOND.md): JSON and schema of every call, execution, answers against their schema.
 * Pure and deterministic; never throws. In the order of the steps, findings about the whole case last.
 */
export function checkTrajectory(trajectory: Trajectory, functions: readonly ToolFunction[]): Finding[] {
  const steps = judgeSteps(trajectory.steps, functions);
  const findings = [...checkSchema(steps), ...checkExecution(trajectory, steps), ...checkObservations(steps)];
  const placeOf = (finding: Finding): number => finding.step ?? trajectory.steps.length;
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b));
}
