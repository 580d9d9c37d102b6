import { z } from "zod";
import { ChatMessages, replyTo } from "#lib/llm/offline/reply.ts";

const CompletionRequest = z.object({
  model: z.string().default("offline"),
  messages: ChatMessages,
  max_tokens: z.number().int().positive().nullish(),
  max_completion_tokens: z.number().int().positive().nullish(),
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  seed: z.number().nullish(),
});

export type OfflineCompletion = {
  id: string;
  object: "chat.completion";
  created: number;
  model: string;
  choices: {
    index: 0;
    message: { role: "assistant"; content: string; refusal: null };
    logprobs: null;
    finish_reason: "stop" | "length";
  }[];
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
};
export type OfflineFailure = { error: { message: string; type: "invalid_request_error"; code: null } };

/** Four characters are about one token of English or JSON. */
const CHARACTERS_PER_TOKEN = 4;
const tokensOf = (characters: number): number => Math.max(1, Math.ceil(characters / CHARACTERS_PER_TOKEN));

/**
 * Answers the body of an OpenAI chat-completions request as the offline model: the same body and seed, the same answer.
 * Honours `stop` and `max_tokens`; a body of another shape gives what OpenAI answers with 400.
 */
export function answerOffline(body: unknown): OfflineCompletion | OfflineFailure {
  const parsed = CompletionRequest.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      error: {
        message: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "invalid request"}`,
        type: "invalid_request_error",
        code: null,
      },
    };
  }
  const { model, messages, seed, stop } = parsed.data;
  const limit = parsed.data.max_completion_tokens ?? parsed.data.max_tokens ?? Number.POSITIVE_INFINITY;
  const full = cutAtStop(
    replyTo(messages, String(seed ?? 0)),
    typeof stop === "string" ? [stop] : (stop ?? []),
  );
  const isCut = tokensOf(full.length) > limit;
  const content = isCut ? full.slice(0, limit * CHARACTERS_PER_TOKEN) : full;
  const promptTokens = tokensOf(messages.reduce((sum, message) => sum + message.content.length + 16, 0));
  const completionTokens = tokensOf(content.length);
  return {
    id: `chatcmpl-offline-${promptTokens}-${completionTokens}`,
    object: "chat.completion",
    created: 0,
    model,
    choices: [
      {
        index: 0,
        message: { role: "assistant", content, refusal: null },
        logprobs: null,
        finish_reason: isCut ? "length" : "stop",
      },
    ],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  };
}

function cutAtStop(text: string, stops: readonly string[]): string {
  const places = stops.map((stop) => (stop === "" ? -1 : text.indexOf(stop))).filter((place) => place >= 0);
  return places.length === 0 ? text : text.slice(0, Math.min(...places));
}
