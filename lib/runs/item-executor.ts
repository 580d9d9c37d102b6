import { lookup } from "node:dns/promises";
import { env } from "#lib/env/env.ts";
import { liveExecutor } from "#lib/live-api/live-executor.ts";
import { loadConnection } from "#lib/live-api/load-connection.ts";
import type { Executor } from "#lib/simulation/executor/executor.ts";
import { schemaExecutor } from "#lib/simulation/executor/schema-executor.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import type { AnswerPorts } from "./answer-ports.ts";
import { cachedAnswers } from "./cached-answers.ts";
import type { ItemWork } from "./item-work.ts";
import { onceOnly } from "./once-only.ts";
import type { OpenCase } from "./open-case.ts";

type Work = Pick<ItemWork, "db" | "sleep" | "now">;

async function chosenExecutor(work: Work, input: SimulationInput, toolId: string): Promise<Executor> {
  const { executor } = input.settings;
  if (executor === "schema") return schemaExecutor(input);
  if (executor === "model") return () => null;
  return liveExecutor(input, {
    ...(await loadConnection(work.db, toolId)),
    allowedHosts: env().PADDOCK_ALLOWED_HOSTS,
    resolve: (hostname) => lookup(hostname, { all: true }),
    sleep: work.sleep,
  });
}

/** Who answers the calls of a case, as its run's settings ask for. */
export async function itemExecutor(
  work: Work,
  input: SimulationInput,
  { caseId, toolId }: Pick<OpenCase, "caseId" | "toolId">,
): Promise<AnswerPorts> {
  const { db, now } = work;
  const { executor: kind, useCache } = input.settings;
  const executor = await chosenExecutor(work, input, toolId);
  const ports = useCache ? cachedAnswers(input, { db, toolId, now }, executor) : { executor };
  return useCache || kind === "http" ? onceOnly(db, caseId, ports) : ports;
}
