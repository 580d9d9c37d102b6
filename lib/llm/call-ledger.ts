import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import { gatherWrites } from "#lib/db/gather-writes.ts";
import type { CallRecord, ItemState, LedgerScope } from "./call-record.ts";
import { type ChatAnswer, ToolCall } from "./chat.ts";
import { type ScopedCall, writeCalls } from "./write-calls.ts";

export type CallLedger = {
  /** The answer given before to the same question at the same place; null where there is none. */
  find: (sequence: number, requestHash: string) => ChatAnswer | null;
  /** Writes the try; then throws where the work must not go on. */
  record: (call: CallRecord) => Promise<void>;
};

/** Two deliveries of one item may write the same try at the same moment; the later one counts on. */
const INSERT_TRIES = 5;

const isDuplicate = (error: unknown): boolean =>
  error instanceof Error &&
  /23505|P2002|duplicate key/.test(`${"code" in error ? String(error.code) : ""} ${error.message}`);

async function writeAlone(db: Database, call: ScopedCall): Promise<ItemState | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const [state] = await writeCalls(db, [call]);
      return state;
    } catch (error) {
      if (attempt >= INSERT_TRIES || !isDuplicate(error)) throw error;
    }
  }
}

/** An answer waits for its row: calls of all the items of a process go into the ledger together. */
const writeCall = gatherWrites(
  async (db: Database, calls: ScopedCall[]): Promise<(ItemState | undefined)[]> => {
    try {
      return await writeCalls(db, calls);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const states: (ItemState | undefined)[] = [];
      for (const call of calls) states.push(await writeAlone(db, call));
      return states;
    }
  },
  { everyMs: 25, batchMax: 100 },
);

type AnsweredCall = {
  sequence: number;
  requestHash: string;
  answer: string | null;
  toolCalls: unknown;
  finishReason: string | null;
  promptTokens: number;
  completionTokens: number;
};

const keyOf = (sequence: number, hash: string): string => `${sequence}:${hash}`;

const FINISH_REASONS = ["stop", "length", "filtered", "other"] as const;

const StoredCalls = z.array(ToolCall).nullable();

function toAnswer(row: AnsweredCall): ChatAnswer {
  const toolCalls = StoredCalls.parse(row.toolCalls);
  return {
    text: row.answer ?? "",
    ...(toolCalls === null ? {} : { toolCalls }),
    finishReason: FINISH_REASONS.find((reason) => reason === row.finishReason) ?? "other",
    usage: { promptTokens: row.promptTokens, completionTokens: row.completionTokens },
  };
}

function answeredCalls(db: Database, scope: LedgerScope): Promise<AnsweredCall[]> {
  return db.modelCall.findMany({
    where: { runItemId: scope.runItemId, itemAttempt: scope.itemAttempt, outcome: "answered" },
    orderBy: [{ sequence: "asc" }, { tryNumber: "asc" }],
    select: {
      sequence: true,
      requestHash: true,
      answer: true,
      toolCalls: true,
      finishReason: true,
      promptTokens: true,
      completionTokens: true,
    },
  });
}

/**
 * The ledger of one attempt of a run item: what was answered before, and where new calls are written.
 * @param afterRecord given the state of the item after each write; throws to stop the work
 */
export async function openCallLedger(
  db: Database,
  scope: LedgerScope & { hasCalls: boolean },
  afterRecord: (state: ItemState | undefined) => void,
): Promise<CallLedger> {
  const answered = scope.hasCalls ? await answeredCalls(db, scope) : [];
  const known = new Map(answered.map((row) => [keyOf(row.sequence, row.requestHash), toAnswer(row)]));
  return {
    find: (sequence, hash) => known.get(keyOf(sequence, hash)) ?? null,
    record: async (call) => afterRecord(await writeCall(db, { scope, call })),
  };
}
