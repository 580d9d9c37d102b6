import type { Executor } from "#lib/simulation/executor/executor.ts";
import { schemaExecutor } from "#lib/simulation/executor/schema-executor.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";

/** The executor that a run's settings ask for; undefined where a model answers. */
export function itemExecutor(input: SimulationInput): Executor | undefined {
  return input.settings.executor === "schema" ? schemaExecutor(input) : undefined;
}
