import { z } from "zod";
import { type ChatAnswer, ModelError } from "./chat.ts";
import { storableText } from "./storable-text.ts";

const TextPart = z.object({ text: z.string() });
const tokens = z.number().min(0).max(2_000_000_000).catch(0).transform(Math.round);

// As loose as it can be: servers differ, and only the text is needed.
const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.union([z.string(), z.array(z.union([TextPart, z.unknown()]))]).nullish(),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
});

const FINISH: Record<string, ChatAnswer["finishReason"]> = {
  stop: "stop",
  length: "length",
  content_filter: "filtered",
};

function textOf(content: string | unknown[] | null | undefined): string {
  if (typeof content === "string") return content;
  return (content ?? []).map((part) => TextPart.safeParse(part).data?.text ?? "").join("");
}

/**
 * Reads a chat completion (OpenAI "Create chat completion"). An empty text is an answer.
 * @throws ModelError "malformed" where there is no choice with a message
 */
export function readAnswer(body: unknown): ChatAnswer {
  const parsed = Completion.safeParse(body);
  const choice = parsed.data?.choices[0];
  if (!parsed.success || !choice) {
    const seen = typeof body === "string" ? body : (JSON.stringify(body) ?? "nothing");
    throw new ModelError(
      "malformed",
      `The endpoint answered something that is no chat completion: ${storableText(seen.slice(0, 200))}. Is its base URL right (it usually ends in /v1)?`,
    );
  }
  return {
    text: storableText(textOf(choice.message.content)),
    finishReason: FINISH[choice.finish_reason ?? "stop"] ?? "other",
    usage: {
      promptTokens: parsed.data.usage?.prompt_tokens ?? 0,
      completionTokens: parsed.data.usage?.completion_tokens ?? 0,
    },
  };
}
