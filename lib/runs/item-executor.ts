import { lookup } from "node:dns/promises";
import { env } from "#lib/env/env.ts";
import { liveExecutor } from "#lib/live-api/live-executor.ts";
import { loadConnection } from "#lib/live-api/load-connection.ts";
import type { Executor } from "#lib/simulation/executor/executor.ts";
import { schemaExecutor } from "#lib/simulation/executor/schema-executor.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import type { ItemWork } from "./item-work.ts";
import { onceOnly } from "./once-only.ts";
import type { OpenCase } from "./open-case.ts";

const modelAnswers: Executor = () => null;

/** The executor that a run's settings ask for. */
export async function itemExecutor(
  { db, sleep }: Pick<ItemWork, "db" | "sleep">,
  input: SimulationInput,
  { caseId, toolId }: Pick<OpenCase, "caseId" | "toolId">,
): Promise<Executor> {
  const { executor } = input.settings;
  if (executor === "schema") return schemaExecutor(input);
  if (executor === "model") return modelAnswers;
  const live = liveExecutor(input, {
    ...(await loadConnection(db, toolId)),
    allowedHosts: env().PADDOCK_ALLOWED_HOSTS,
    resolve: (hostname) => lookup(hostname, { all: true }),
    sleep,
  });
  return onceOnly(db, caseId, live);
}
