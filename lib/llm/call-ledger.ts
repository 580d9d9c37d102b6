import type { Database } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ChatAnswer, ChatRequest, ModelFailure } from "./chat.ts";
import { storableJson, storableText } from "./storable-text.ts";

/** One try of one call, as the ledger keeps it. */
export type CallRecord = {
  sequence: number;
  step: number | null;
  agent: ChatRequest["agent"];
  endpoint: string;
  model: string;
  prompt: ChatRequest["prompt"];
  request: Record<string, unknown>;
  requestHash: string;
  answer: string | null;
  finishReason: ChatAnswer["finishReason"] | null;
  outcome: "answered" | ModelFailure;
  errorMessage: string | null;
  httpStatus: number | null;
  promptTokens: number;
  completionTokens: number;
  costMicroUsd: number;
  latencyMs: number;
  startedAt: Date;
};

export type CallLedger = {
  /** The answer given before to the same question at the same place; null where there is none. */
  find: (sequence: number, requestHash: string) => ChatAnswer | null;
  /** Writes the try; then throws where the work must not go on. */
  record: (call: CallRecord) => Promise<void>;
};

/** Whose calls they are. */
export type LedgerScope = {
  runId: string;
  runItemId: string;
  itemAttempt: number;
  caseId: string | null;
  toolId: string | null;
};

/** What the item and its run look like once the call is written. */
export type ItemState = { claim: string | null; attempt: number; runStatus: string };

/** Two deliveries of one item may write the same try at the same moment; the later one counts on. */
const INSERT_TRIES = 5;

const isDuplicate = (error: unknown): boolean =>
  error instanceof Error &&
  /23505|P2002|duplicate key/.test(`${"code" in error ? String(error.code) : ""} ${error.message}`);

async function insertCall(
  db: Database,
  scope: LedgerScope,
  call: CallRecord,
): Promise<ItemState | undefined> {
  const { runItemId, itemAttempt } = scope;
  const [state] = await db.$queryRaw<ItemState[]>(Prisma.sql`
    with written as (
      insert into model_calls (id, run_id, run_item_id, item_attempt, case_id, tool_id, sequence, try_number, step, agent,
        endpoint, model, prompt_name, prompt_version, request, request_hash, answer, finish_reason, outcome, error_message,
        http_status, prompt_tokens, completion_tokens, cost_micro_usd, latency_ms, started_at)
      select ${newId()}::uuid, ${scope.runId}::uuid, ${runItemId}::uuid, ${itemAttempt}::int, ${scope.caseId}::uuid, ${scope.toolId}::uuid,
        ${call.sequence}::int, coalesce(max(try_number) + 1, 0), ${call.step}::int, ${call.agent},
        ${call.endpoint}, ${call.model}, ${call.prompt.name}, ${call.prompt.version}::int,
        ${JSON.stringify(storableJson(call.request))}::jsonb, ${call.requestHash},
        ${call.answer}, ${call.finishReason}, ${call.outcome}, ${call.errorMessage === null ? null : storableText(call.errorMessage)},
        ${call.httpStatus}::int, ${call.promptTokens}::int, ${call.completionTokens}::int, ${call.costMicroUsd}::bigint,
        ${call.latencyMs}::int, ${call.startedAt.toISOString()}::timestamptz
      from model_calls
      where run_item_id = ${runItemId}::uuid and item_attempt = ${itemAttempt}::int and sequence = ${call.sequence}::int)
    select i.claim, i.attempt, r.status as "runStatus"
    from run_items i join runs r on r.id = i.run_id where i.id = ${runItemId}::uuid`);
  return state;
}

type AnsweredCall = {
  sequence: number;
  requestHash: string;
  answer: string | null;
  finishReason: string | null;
  promptTokens: number;
  completionTokens: number;
};

const keyOf = (sequence: number, hash: string): string => `${sequence}:${hash}`;

const FINISH_REASONS = ["stop", "length", "filtered", "other"] as const;

function toAnswer(row: AnsweredCall): ChatAnswer {
  return {
    text: row.answer ?? "",
    finishReason: FINISH_REASONS.find((reason) => reason === row.finishReason) ?? "other",
    usage: { promptTokens: row.promptTokens, completionTokens: row.completionTokens },
  };
}

/**
 * The ledger of one attempt of a run item: what was answered before, and where new calls are written.
 * @param afterRecord given the state of the item after each write; throws to stop the work
 */
export async function openCallLedger(
  db: Database,
  scope: LedgerScope,
  afterRecord: (state: ItemState | undefined) => void,
): Promise<CallLedger> {
  const answered = await db.modelCall.findMany({
    where: { runItemId: scope.runItemId, itemAttempt: scope.itemAttempt, outcome: "answered" },
    orderBy: [{ sequence: "asc" }, { tryNumber: "asc" }],
    select: {
      sequence: true,
      requestHash: true,
      answer: true,
      finishReason: true,
      promptTokens: true,
      completionTokens: true,
    },
  });
  const known = new Map(answered.map((row) => [keyOf(row.sequence, row.requestHash), toAnswer(row)]));
  return {
    find: (sequence, hash) => known.get(keyOf(sequence, hash)) ?? null,
    record: async (call) => {
      for (let attempt = 1; ; attempt++) {
        try {
          afterRecord(await insertCall(db, scope, call));
          return;
        } catch (error) {
          if (attempt >= INSERT_TRIES || !isDuplicate(error)) throw error;
        }
      }
    },
  };
}
