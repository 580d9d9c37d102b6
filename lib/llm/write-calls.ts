import type { Database } from "#lib/db/client.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { newId } from "#lib/db/new-id.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { CallRecord, ItemState, LedgerScope } from "./call-record.ts";
import { storableJsonText } from "./storable-text.ts";

export type ScopedCall = { scope: LedgerScope; call: CallRecord };

const rowOf = ({ scope, call }: ScopedCall): Record<string, unknown> => ({
  id: newId(),
  run_id: scope.runId,
  run_item_id: scope.runItemId,
  item_attempt: scope.itemAttempt,
  case_id: scope.caseId,
  tool_id: scope.toolId,
  sequence: call.sequence,
  step: call.step,
  agent: call.agent,
  endpoint: call.endpoint,
  model: call.model,
  prompt_name: call.prompt.name,
  prompt_version: call.prompt.version,
  request: call.request,
  request_hash: call.requestHash,
  answer: call.answer,
  tool_calls: call.toolCalls,
  finish_reason: call.finishReason,
  outcome: call.outcome,
  error_message: call.errorMessage,
  http_status: call.httpStatus,
  prompt_tokens: call.promptTokens,
  completion_tokens: call.completionTokens,
  cost_micro_usd: call.costMicroUsd,
  latency_ms: call.latencyMs,
  started_at: call.startedAt,
});

/**
 * Writes calls into the ledger and reads what their items look like by then, in one statement, so that a call costs
 * no read of its own. @returns a state for each call, in their order; undefined where its item is gone
 * @throws where two of them are the same try of the same call: write them one by one
 */
export async function writeCalls(db: Database, calls: ScopedCall[]): Promise<(ItemState | undefined)[]> {
  const rows = storableJsonText(calls.map(rowOf));
  const itemIds = calls.map(({ scope }) => scope.runItemId);
  const states = await queryRows<ItemState & { id: string }>(
    db,
    "write-calls",
    Prisma.sql`
    with written as (
      insert into model_calls (id, run_id, run_item_id, item_attempt, case_id, tool_id, sequence, try_number, step, agent,
        endpoint, model, prompt_name, prompt_version, request, request_hash, answer, tool_calls, finish_reason, outcome, error_message,
        http_status, prompt_tokens, completion_tokens, cost_micro_usd, latency_ms, started_at)
      select c.id, c.run_id, c.run_item_id, c.item_attempt, c.case_id, c.tool_id, c.sequence,
        (select coalesce(max(m.try_number) + 1, 0) from model_calls m
          where m.run_item_id = c.run_item_id and m.item_attempt = c.item_attempt and m.sequence = c.sequence),
        c.step, c.agent, c.endpoint, c.model, c.prompt_name, c.prompt_version, c.request, c.request_hash, c.answer,
        c.tool_calls, c.finish_reason, c.outcome, c.error_message, c.http_status, c.prompt_tokens, c.completion_tokens,
        c.cost_micro_usd, c.latency_ms, c.started_at
      from jsonb_to_recordset(${rows}::jsonb) as c(id uuid, run_id uuid, run_item_id uuid, item_attempt int, case_id uuid,
        tool_id uuid, sequence int, step int, agent text, endpoint text, model text, prompt_name text, prompt_version int,
        request jsonb, request_hash text, answer text, tool_calls jsonb, finish_reason text, outcome text, error_message text,
        http_status int, prompt_tokens int, completion_tokens int, cost_micro_usd bigint, latency_ms int, started_at timestamptz))
    select i.id, i.claim, i.attempt, r.status as "runStatus"
    from run_items i join runs r on r.id = i.run_id where i.id = any(${itemIds}::uuid[])`,
  );
  const byId = new Map(states.map((state) => [state.id, state]));
  return itemIds.map((id) => byId.get(id));
}
