import { type AdjustableLimit, adjustableLimit } from "#lib/llm/adjustable-limit.ts";
import { type ChatPort, ModelError } from "#lib/llm/chat.ts";
import { chatOfEndpoint } from "#lib/llm/chat-of-endpoint.ts";
import type { Endpoint } from "#lib/llm/endpoint.ts";
import { nextLimit, type Seen } from "#lib/llm/next-limit.ts";
import { readRateLimit } from "#lib/llm/read-rate-limit.ts";
import type { ItemWork } from "#lib/runs/item-work.ts";

const LONGEST_HOLD_MS = 300_000;

/** An endpoint as this process uses it: what it saw of it, and what it may ask. */
export type Connected = {
  endpoint: Endpoint;
  limit: AdjustableLimit;
  /** Places of this worker; lowered here at once, set again when the workers have agreed. */
  places: number;
  loweredAt: Date;
  heldUntil: Date | null;
  answered: number;
  lastAnswerAt: Date | null;
  pushedBack: Map<number, number>;
};

export type Connections = { connect: ItemWork["connect"]; all: () => Connected[] };

function connected(endpoint: Endpoint): Connected {
  const places = endpoint.maxConcurrency;
  const limit = adjustableLimit(places);
  limit.setRates(endpoint);
  return {
    endpoint,
    limit,
    places,
    loweredAt: new Date(0),
    heldUntil: null,
    answered: 0,
    lastAnswerAt: null,
    pushedBack: new Map(),
  };
}

function hold(to: Connected, waitMs: number): void {
  const until = Date.now() + Math.min(waitMs, LONGEST_HOLD_MS);
  to.limit.holdUntil(until);
  to.heldUntil = new Date(Math.max(until, to.heldUntil?.getTime() ?? 0));
}

/** Lowers this worker's places at once: the others hear of it with the next round. */
function pushBack(to: Connected, status: number, retryAfterMs: number | null): void {
  to.pushedBack.set(status, (to.pushedBack.get(status) ?? 0) + 1);
  const now = new Date();
  const seen: Seen = { answered: 0, pushedBack: new Map([[status, 1]]), wasFull: true };
  const before = { callsAtOnce: to.places, ceiling: to.endpoint.maxConcurrency, previous: to.places };
  const reason = to.loweredAt.getTime() === 0 ? "" : "lowered";
  const { callsAtOnce } = nextLimit({ ...before, reason, changedAt: to.loweredAt }, seen, now);
  if (callsAtOnce < to.places) {
    to.places = callsAtOnce;
    to.loweredAt = now;
    to.limit.setMax(callsAtOnce);
  }
  if (retryAfterMs !== null) hold(to, retryAfterMs);
}

function watched(chat: ChatPort, to: Connected): ChatPort {
  return async (request) => {
    try {
      const answer = await chat(request);
      to.answered += 1;
      to.lastAnswerAt = new Date();
      to.limit.useTokens(answer.usage.promptTokens + answer.usage.completionTokens);
      return answer;
    } catch (error) {
      const status = error instanceof ModelError ? error.httpStatus : null;
      if (error instanceof ModelError && status !== null && (status === 429 || status >= 500))
        pushBack(to, status, error.retryAfterMs);
      throw error;
    }
  };
}

/** One client and one limit per endpoint and process; a changed endpoint gets new ones. */
export function connectEndpoints(): Connections {
  type Held = { identity: string; to: Connected; connection: ReturnType<ItemWork["connect"]> };
  const connections = new Map<string, Held>();
  return {
    connect: (endpoint) => {
      const held = connections.get(endpoint.name);
      if (held?.to.endpoint === endpoint) return held.connection;
      const identity = JSON.stringify(endpoint);
      if (held?.identity === identity) return held.connection;
      const to = connected(endpoint);
      const chat = chatOfEndpoint(endpoint, (headers) => {
        const waitMs = readRateLimit(headers);
        if (waitMs !== null) hold(to, waitMs);
      });
      const connection = {
        chat: watched(chat, to),
        limit: to.limit.run,
        lastAnswerAt: () => to.lastAnswerAt,
      };
      connections.set(endpoint.name, { identity, to, connection });
      return connection;
    },
    // The offline model runs in this process: nobody shares it.
    all: () =>
      [...connections.values()].map(({ to }) => to).filter(({ endpoint }) => endpoint.kind !== "offline"),
  };
}
