import { z } from "zod";
import { type ChatAnswer, ModelError, type ToolCall } from "./chat.ts";
import { storableText } from "./storable-text.ts";

const TextPart = z.object({ text: z.string() });
const tokens = z.number().min(0).max(2_000_000_000).catch(0).transform(Math.round);

// Some servers leave out the id, and some write the arguments as an object.
const Call = z.object({
  id: z.string().nullish().catch(null),
  function: z.object({ name: z.string(), arguments: z.unknown().optional() }),
});

// As loose as it can be: servers differ, and only the text and the calls are needed.
const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.union([z.string(), z.array(z.union([TextPart, z.unknown()]))]).nullish(),
          tool_calls: z.array(z.unknown()).nullish().catch(null),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
});

const FINISH: Record<string, ChatAnswer["finishReason"]> = {
  stop: "stop",
  tool_calls: "stop",
  function_call: "stop",
  length: "length",
  content_filter: "filtered",
};

function textOf(content: string | unknown[] | null | undefined): string {
  if (typeof content === "string") return content;
  return (content ?? []).map((part) => TextPart.safeParse(part).data?.text ?? "").join("");
}

function callsOf(calls: readonly unknown[] | null | undefined): ToolCall[] {
  return (calls ?? []).flatMap((call, index) => {
    const read = Call.safeParse(call).data;
    if (read === undefined) return [];
    const { name, arguments: args } = read.function;
    const text = typeof args === "string" ? args : (JSON.stringify(args) ?? "");
    return [
      {
        id: storableText(read.id ?? `call_${index}`),
        name: storableText(name),
        arguments: storableText(text),
      },
    ];
  });
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
  const toolCalls = callsOf(choice.message.tool_calls);
  return {
    text: storableText(textOf(choice.message.content)),
    ...(toolCalls.length > 0 ? { toolCalls } : {}),
    finishReason: FINISH[choice.finish_reason ?? "stop"] ?? "other",
    usage: {
      promptTokens: parsed.data.usage?.prompt_tokens ?? 0,
      completionTokens: parsed.data.usage?.completion_tokens ?? 0,
    },
  };
}
