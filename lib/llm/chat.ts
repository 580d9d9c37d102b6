import { z } from "zod";

/** Who speaks through the model. */
export const Agent = z.enum(["user", "assistant", "executor", "builder", "judge"]);
export type Agent = z.infer<typeof Agent>;

export type ChatMessage = { role: "system" | "user" | "assistant"; content: string };

/** One question to a model. */
export type ChatRequest = {
  agent: Agent;
  prompt: { name: string; version: number };
  messages: ChatMessage[];
  /** 0 to 2 */
  temperature: number;
  maxTokens?: number;
  stop?: string[];
  seed?: number;
  /** Step of the case that the question belongs to, from 0. */
  step?: number;
};

/**
 * What came back. A useless text is an answer too: the caller judges it.
 * `finishReason` "length": cut off at the token limit.
 */
export type ChatAnswer = {
  text: string;
  finishReason: "stop" | "length" | "filtered" | "other";
  usage: { promptTokens: number; completionTokens: number };
};

/** @throws ModelError where the endpoint gave no answer after its retries */
export type ChatPort = (request: ChatRequest) => Promise<ChatAnswer>;

export type ModelFailure =
  | "timeout"
  | "rate-limited"
  | "unauthorized"
  | "refused"
  | "server-error"
  | "unreachable"
  | "malformed";

/** The endpoint failed: not the model's words, but their absence. */
export class ModelError extends Error {
  readonly failure: ModelFailure;
  readonly httpStatus: number | null;
  /** How long the endpoint asked us to wait (Retry-After); null where it said nothing. */
  readonly retryAfterMs: number | null;

  constructor(
    failure: ModelFailure,
    message: string,
    options: { httpStatus?: number; retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "ModelError";
    this.failure = failure;
    this.httpStatus = options.httpStatus ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
