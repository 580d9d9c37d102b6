import { z } from "zod";
import type { JsonObject } from "#lib/errors/json.ts";

/** Who speaks through the model. */
export const Agent = z.enum(["user", "assistant", "executor", "builder", "judge"]);
export type Agent = z.infer<typeof Agent>;

/** A native call of a tool. `arguments` is JSON as the model wrote it, valid or not. */
export const ToolCall = z.object({ id: z.string(), name: z.string(), arguments: z.string() });
export type ToolCall = z.infer<typeof ToolCall>;

/** What a model is told of a tool; `parameters` is a JSON schema. */
export type ToolDefinition = { name: string; description: string; parameters: JsonObject };

/** `toolCalls` stands with role "assistant" alone, `toolCallId` with role "tool", whose content is the result. */
export type ChatMessage = {
  role: "system" | "user" | "assistant" | "tool";
  content: string;
  toolCalls?: ToolCall[];
  toolCallId?: string;
};

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
  /** Native tool calls are wanted, of these; none: plain text. */
  tools?: ToolDefinition[];
  /** Step of the case that the question belongs to, from 0. */
  step?: number;
};

/**
 * What came back. A useless text is an answer too: the caller judges it.
 * `finishReason` "length": cut off at the token limit.
 */
export type ChatAnswer = {
  text: string;
  /** In the order of the answer; left out where there is none. */
  toolCalls?: ToolCall[];
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
  /** Nothing was sent: the network is gone, or nobody listens there. */
  readonly neverConnected: boolean;

  constructor(
    failure: ModelFailure,
    message: string,
    options: {
      httpStatus?: number;
      retryAfterMs?: number | null;
      neverConnected?: boolean;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "ModelError";
    this.failure = failure;
    this.httpStatus = options.httpStatus ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.neverConnected = options.neverConnected ?? false;
  }
}
