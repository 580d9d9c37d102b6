import type { Blueprint } from "#lib/blueprints/schemas.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import type { AnswerPorts } from "./answer-ports.ts";
import { blueprintAnswers } from "./blueprint-answers.ts";
import type { ItemWork } from "./item-work.ts";
import { onceOnly } from "./once-only.ts";
import type { OpenCase } from "./open-case.ts";
import { toolAnswers } from "./tool-answers.ts";

/**
 * Who answers the calls of a case, as its run's settings ask for. Where the same question is to get the same answer
 * (schemas, kept answers), the golden calls of its instruction's blueprint get theirs.
 */
export async function itemExecutor(
  work: Pick<ItemWork, "db" | "sleep" | "now">,
  input: SimulationInput,
  { caseId, toolId }: Pick<OpenCase, "caseId" | "toolId">,
  blueprint: Blueprint | null = null,
): Promise<AnswerPorts> {
  const { executor: kind, useCache } = input.settings;
  const ports = await toolAnswers(work, input, toolId);
  const isSteady = kind === "schema" || useCache;
  const answers = blueprint && isSteady ? blueprintAnswers(input, blueprint, ports) : ports;
  return useCache || kind === "http" ? onceOnly(work.db, caseId, answers) : answers;
}
