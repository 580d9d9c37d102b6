import { lookup } from "node:dns/promises";
import { env } from "#lib/env/env.ts";
import { loadConnection } from "#lib/live-api/load-connection.ts";
import type { Executor } from "#lib/simulation/executor/executor.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import type { AnswerPorts } from "./answer-ports.ts";
import { cachedAnswers } from "./cached-answers.ts";
import type { ItemWork } from "./item-work.ts";

async function chosenExecutor(
  work: Pick<ItemWork, "db" | "sleep">,
  input: SimulationInput,
  toolId: string,
): Promise<Executor> {
  const { executor } = input.settings;
  if (executor === "model") return () => null;
  // Loaded by the runs that want them: they are large.
  if (executor === "schema") {
    const { schemaExecutor } = await import("#lib/simulation/executor/schema-executor.ts");
    return schemaExecutor(input);
  }
  const { liveExecutor } = await import("#lib/live-api/live-executor.ts");
  return liveExecutor(input, {
    ...(await loadConnection(work.db, toolId)),
    allowedHosts: env().PADDOCK_ALLOWED_HOSTS,
    resolve: (hostname) => lookup(hostname, { all: true }),
    sleep: work.sleep,
  });
}

/** Who answers the calls of a tool, as the settings ask for: the executor, or the tool's kept answers before it. */
export async function toolAnswers(
  { db, sleep, now }: Pick<ItemWork, "db" | "sleep" | "now">,
  input: SimulationInput,
  toolId: string,
): Promise<AnswerPorts> {
  const executor = await chosenExecutor({ db, sleep }, input, toolId);
  return input.settings.useCache ? cachedAnswers(input, { db, toolId, now }, executor) : { executor };
}
