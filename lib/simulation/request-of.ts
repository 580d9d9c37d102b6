import type { Step } from "#lib/corpus/trajectory.ts";
import { buildRequest } from "#lib/openapi/build-request.ts";
import { checkArguments } from "#lib/openapi/check-arguments.ts";
import { curlLine } from "#lib/openapi/curl-line.ts";
import type { SimulationInput } from "./simulation.ts";

/** The curl line of a step's call, or null where it makes none. */
export function requestOf(input: SimulationInput, step: Pick<Step, "action" | "actionInput">): string | null {
  const called = input.tool.functions.find((one) => one.name === step.action);
  if (!called) return null;
  const checked = checkArguments(called, step.actionInput);
  return checked.ok ? curlLine(buildRequest(called, checked.args, input.tool.document)) : null;
}
