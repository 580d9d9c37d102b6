import type { Step } from "#lib/corpus/trajectory.ts";
import { isSuccess } from "./executor/is-success.ts";
import { extraTools } from "./extra-tools/extra-tools.ts";
import type { SimulationInput } from "./simulation.ts";

/** A refused request, a failed check of the input, an unknown action, an unreadable answer. */
export function isErrorStep(input: Pick<SimulationInput, "settings" | "tool">, step: Step): boolean {
  if (step.statusCode !== null) return !isSuccess(step.statusCode);
  return !extraTools(input.settings, input.tool.functions).some((tool) => tool.name === step.action);
}
