import { type ChatAnswer, type ChatPort, type ChatRequest, ModelError } from "./chat.ts";
import { costMicroUsd } from "./cost.ts";
import type { ConcurrencyLimit } from "./concurrency-limit.ts";
import { decideRetry, isOutage } from "./decide-retry.ts";
import type { Endpoint } from "./endpoint.ts";
import type { CallLedger } from "./call-ledger.ts";
import type { CallRecord } from "./call-record.ts";
import { requestHash } from "./request-hash.ts";

/** Waits are cut into pieces, so that a cancelled run does not sit one out. */
const LONGEST_NAP_MS = 1_000;
/** Who stood in the queue of an endpoint for longer looks again whether the work is still wanted. */
const LONG_QUEUE_MS = 500;

export type Speaker = {
  endpoint: Endpoint;
  chat: ChatPort;
  limit: ConcurrencyLimit;
  /** When the endpoint answered last, whomever. */
  lastAnswerAt?: () => Date | null;
};

export type LedgeredChatOptions = {
  ledger: CallLedger;
  speakerOf: (agent: ChatRequest["agent"]) => Speaker;
  /** Throws where the work must not go on: the run was stopped, or the item belongs to another delivery. */
  checkpoint: () => Promise<void>;
  /** The same from what is known without asking the database. */
  look: () => void;
  sleep: (ms: number) => Promise<void>;
  /** 0 to 1 */
  chance: () => number;
  now: () => Date;
};

type Tried = { answer: ChatAnswer; error: null } | { answer: null; error: ModelError };

async function ask(speaker: Speaker, request: ChatRequest): Promise<Tried> {
  try {
    return { answer: await speaker.chat(request), error: null };
  } catch (error) {
    if (error instanceof ModelError) return { answer: null, error };
    throw error;
  }
}

function recordOf(
  request: ChatRequest,
  hash: string,
  sequence: number,
  { endpoint }: Speaker,
  tried: Tried,
  startedAt: Date,
  endedAt: Date,
): CallRecord {
  const usage = tried.answer?.usage ?? { promptTokens: 0, completionTokens: 0 };
  return {
    sequence,
    step: request.step ?? null,
    agent: request.agent,
    endpoint: endpoint.name,
    model: endpoint.model,
    prompt: request.prompt,
    request: {
      messages: request.messages,
      temperature: request.temperature,
      maxTokens: request.maxTokens,
      stop: request.stop,
      seed: request.seed,
      tools: request.tools,
    },
    requestHash: hash,
    answer: tried.answer?.text ?? null,
    toolCalls: tried.answer?.toolCalls ?? null,
    finishReason: tried.answer?.finishReason ?? null,
    outcome: tried.error?.failure ?? "answered",
    errorMessage: tried.error?.message ?? null,
    httpStatus: tried.answer ? 200 : (tried.error?.httpStatus ?? null),
    ...usage,
    costMicroUsd: costMicroUsd(endpoint, usage),
    latencyMs: Math.max(0, endedAt.getTime() - startedAt.getTime()),
    startedAt,
  };
}

async function nap(waitMs: number, { sleep, checkpoint }: LedgeredChatOptions): Promise<void> {
  for (let leftMs = waitMs; leftMs > 0; leftMs -= LONGEST_NAP_MS) {
    await sleep(Math.min(leftMs, LONGEST_NAP_MS));
    await checkpoint();
  }
}

/** Whether an endpoint that did answer before has answered nobody since. One that never did may have a wrong address. */
function isSilentSince(at: Date, { lastAnswerAt }: Speaker): boolean {
  const last = lastAnswerAt?.() ?? null;
  return last !== null && last <= at;
}

/**
 * A chat port that writes every try into the ledger before its answer is used, and takes from the ledger what was
 * answered before: an item that starts over after a crash asks the same questions in the same order, and pays for
 * none of them twice. An endpoint's limit is held while it is asked, not while we wait to ask again.
 */
export function ledgeredChat(options: LedgeredChatOptions): ChatPort {
  const { ledger, speakerOf, look, chance, now } = options;
  let nextSequence = 0;
  return async (request) => {
    const sequence = nextSequence++;
    const hash = requestHash(request);
    const known = ledger.find(sequence, hash);
    if (known) return known;
    const speaker = speakerOf(request.agent);
    let firstTriedAt: Date | null = null;
    let outages = 0;
    for (let tryNumber = 0; ; tryNumber++) {
      const queuedAt = now();
      const tried = await speaker.limit(async () => {
        if (now().getTime() - queuedAt.getTime() > LONG_QUEUE_MS) look();
        const startedAt = now();
        const outcome = await ask(speaker, request);
        return { ...outcome, record: recordOf(request, hash, sequence, speaker, outcome, startedAt, now()) };
      });
      await ledger.record(tried.record);
      if (tried.answer) return tried.answer;
      const { failure, retryAfterMs, neverConnected } = tried.error;
      const { startedAt } = tried.record;
      firstTriedAt ??= startedAt;
      const elapsedMs = now().getTime() - firstTriedAt.getTime();
      const wasSilent = isSilentSince(startedAt, speaker);
      if (isOutage({ failure, neverConnected, elapsedMs, wasSilent })) outages += 1;
      const decision = decideRetry({ failure, tryNumber, retryAfterMs, neverConnected, outages }, chance());
      if (!decision.retry) throw tried.error;
      await nap(decision.waitMs, options);
    }
  };
}
