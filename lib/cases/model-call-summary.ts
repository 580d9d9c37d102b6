import type { Prisma } from "#prisma/generated/client.ts";
import { Agent } from "#lib/llm/chat.ts";
import type { ModelCallSummary } from "./schemas.ts";

export const modelCallSummarySelect = {
  id: true,
  agent: true,
  step: true,
  sequence: true,
  outcome: true,
  model: true,
  promptName: true,
  promptVersion: true,
  promptTokens: true,
  completionTokens: true,
  costMicroUsd: true,
  latencyMs: true,
} as const satisfies Prisma.ModelCallSelect;

type SummaryRecord = Prisma.ModelCallGetPayload<{ select: typeof modelCallSummarySelect }>;

/** A ledger row as a step's line shows it. */
export function modelCallSummaryOf(call: SummaryRecord): ModelCallSummary {
  return {
    id: call.id,
    agent: Agent.parse(call.agent),
    step: call.step,
    sequence: call.sequence,
    outcome: call.outcome,
    model: call.model,
    promptName: call.promptName,
    promptVersion: call.promptVersion,
    promptTokens: call.promptTokens,
    completionTokens: call.completionTokens,
    costMicroUsd: Number(call.costMicroUsd),
    latencyMs: call.latencyMs,
  };
}
