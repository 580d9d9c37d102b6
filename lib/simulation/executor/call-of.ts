import { checkArguments } from "#lib/openapi/check-arguments.ts";
import type { PendingRequest, SimulationInput, SimulationState } from "../simulation.ts";
import type { ExecutorCall } from "./executor.ts";

/** What an executor is told of the request that the case waits for. */
export function callOf(
  input: SimulationInput,
  state: SimulationState,
  request: PendingRequest,
): ExecutorCall | null {
  const called = input.tool.functions.find((one) => one.name === request.action);
  const checked = called ? checkArguments(called, request.actionInput) : null;
  if (!called || !checked?.ok) return null;
  const { steps, memory } = state;
  return { index: steps.length, called, args: checked.args, curl: request.curl, memory, steps };
}
