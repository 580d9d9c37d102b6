import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import { type ChatMessage, type ChatPort, type ChatRequest, ModelError, type ModelFailure } from "./chat.ts";
import type { Endpoint } from "./endpoint.ts";
import { readAnswer } from "./read-answer.ts";
import { readRetryAfter } from "./read-retry-after.ts";
import { storableText } from "./storable-text.ts";

/** Characters of an endpoint's own words that are kept. */
const MESSAGE_LIMIT = 500;

function failureOfStatus(status: number, code: string | null | undefined): ModelFailure {
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 408 || status === 504) return "timeout";
  // A used-up budget is answered 429 as well, and waiting does not help.
  if (status === 429) return code === "insufficient_quota" ? "refused" : "rate-limited";
  if (status >= 500) return "server-error";
  return "refused";
}

const WAY_OUT: Partial<Record<ModelFailure, string>> = {
  unauthorized: " Check the endpoint's API key.",
  refused: " Check the endpoint's base URL and model name.",
  timeout: " Raise its time-out, or choose a faster model.",
  unreachable: " Check that it runs and that its base URL is right.",
};

function innermostMessage(error: Error): string {
  const { cause } = error;
  if (cause instanceof Error) return innermostMessage(cause);
  return error.message || ("code" in error ? String(error.code) : error.name);
}

const NEVER_CONNECTED =
  /^(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

function isNeverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && NEVER_CONNECTED.test(String(error.code))) || isNeverConnected(error.cause);
}

function modelError(
  failure: ModelFailure,
  what: string,
  options: ConstructorParameters<typeof ModelError>[2],
): ModelError {
  const words = storableText(what)
    .slice(0, MESSAGE_LIMIT)
    .replace(/[.\s]+$/, "");
  return new ModelError(failure, `${words}.${WAY_OUT[failure] ?? ""}`, options);
}

function toModelError(error: unknown, endpoint: Endpoint): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof APIConnectionTimeoutError) {
    const seconds = endpoint.timeoutMs / 1_000;
    return modelError("timeout", `"${endpoint.name}" did not answer within ${seconds} seconds`, {
      cause: error,
    });
  }
  if (error instanceof APIConnectionError) {
    return modelError(
      "unreachable",
      `"${endpoint.name}" at ${endpoint.baseUrl} cannot be reached: ${innermostMessage(error)}`,
      { cause: error, neverConnected: isNeverConnected(error) },
    );
  }
  if (error instanceof APIError && typeof error.status === "number") {
    const failure = failureOfStatus(error.status, error.code);
    return modelError(failure, `"${endpoint.name}" answered ${error.message}`, {
      httpStatus: error.status,
      retryAfterMs: readRetryAfter(error.headers, new Date()),
      cause: error,
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  return modelError("malformed", `The answer of "${endpoint.name}" cannot be read: ${message}`, {
    cause: error,
  });
}

function toMessage(message: ChatMessage): OpenAI.ChatCompletionMessageParam {
  const { role, content, toolCalls } = message;
  if (role === "tool") return { role, content, tool_call_id: message.toolCallId ?? "" };
  if (role !== "assistant" || !toolCalls?.length) return { role, content };
  const calls = toolCalls.map(({ id, name, arguments: args }) => ({
    id,
    type: "function" as const,
    function: { name, arguments: args },
  }));
  return { role, content: content === "" ? null : content, tool_calls: calls };
}

function toBody(request: ChatRequest, model: string): OpenAI.ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: request.messages.map(toMessage),
    temperature: request.temperature,
    ...(request.maxTokens === undefined ? {} : { max_tokens: request.maxTokens }),
    ...(request.stop === undefined ? {} : { stop: request.stop }),
    ...(request.seed === undefined ? {} : { seed: request.seed }),
    ...(request.tools === undefined
      ? {}
      : { tools: request.tools.map((tool) => ({ type: "function" as const, function: tool })) }),
  };
}

/**
 * Asks one endpoint, once: retries are the caller's. The only importer of `openai`.
 * @param fetch answers in the place of the network (the offline model)
 * @throws ModelError for every failure, a reply of nonsense shape included
 */
export function openaiChat(endpoint: Endpoint, fetch?: typeof globalThis.fetch): ChatPort {
  const client = new OpenAI({
    baseURL: endpoint.baseUrl,
    apiKey: endpoint.key ?? "none",
    timeout: endpoint.timeoutMs,
    maxRetries: 0,
    // The library reads these from the environment otherwise, whatever the endpoint is.
    organization: null,
    project: null,
    logLevel: "off",
    ...(fetch ? { fetch } : {}),
  });
  return async (request) => {
    try {
      return readAnswer(await client.chat.completions.create(toBody(request, endpoint.model)));
    } catch (error) {
      throw toModelError(error, endpoint);
    }
  };
}
