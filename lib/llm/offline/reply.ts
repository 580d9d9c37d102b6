import { z } from "zod";
import { playAssistant } from "#lib/llm/offline/assistant.ts";
import { type Block, blocksIn } from "#lib/llm/offline/blocks.ts";
import { writeBlueprintInstruction } from "#lib/llm/offline/blueprint-instruction.ts";
import { writeDocument, writeFunctions, writeIntroduction } from "#lib/llm/offline/builder.ts";
import { answerAsExecutor, isExecutorPrompt } from "#lib/llm/offline/executor.ts";
import { judgeCase } from "#lib/llm/offline/judge.ts";
import { openingByBlocks } from "#lib/llm/offline/opening-by-blocks.ts";
import { answerQuestion } from "#lib/llm/offline/user-details.ts";
import { writeUserInstructions } from "#lib/llm/offline/user-instructions.ts";

const Content = z.union([z.string(), z.array(z.object({ type: z.string(), text: z.string().optional() }))]);
const Call = z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) });
export const ChatMessages = z
  .array(
    z.object({
      role: z.string(),
      content: Content.nullish(),
      tool_calls: z.array(Call).nullish(),
      tool_call_id: z.string().nullish(),
    }),
  )
  .min(1)
  .transform((messages) =>
    messages.map(({ role, content, tool_calls: calls, tool_call_id: callId }) => ({
      role,
      toolCalls: (calls ?? []).map(({ id, function: called }) => ({ id, ...called })),
      toolCallId: callId ?? "",
      content:
        typeof content === "string" ? content : (content ?? []).map((part) => part.text ?? "").join("\n"),
    })),
  );
export type ChatMessages = z.infer<typeof ChatMessages>;

type Part = { opening: string; play: (blocks: Block[], messages: ChatMessages, seed: string) => string };

/** The parts it can play, each known by how the rules begin. */
const PARTS: readonly Part[] = [
  { opening: "You write the introduction of a web API", play: writeIntroduction },
  { opening: "You turn the introduction of a web API", play: writeFunctions },
  {
    opening: "You write the OpenAPI document of a web API",
    play: (blocks, messages) => continued(writeDocument(blocks), messages),
  },
  {
    opening: "You play the users of a web API",
    play: (blocks, messages, seed) =>
      writeUserInstructions(blocks, messages[0]?.content ?? "", messages.at(-1)?.content ?? "", seed),
  },
  {
    opening: "You are an assistant that helps a user by calling the functions of a web API",
    play: (blocks, messages, seed) => playAssistant(blocks, messages.at(-1)?.content ?? "", seed),
  },
  {
    opening: "You write the request that makes an assistant call a web API",
    play: (blocks, messages, seed) => writeBlueprintInstruction(blocks, messages[0]?.content ?? "", seed),
  },
  {
    opening: "You judge ",
    play: (blocks, messages) => judgeCase(blocks, messages.map(({ content }) => content).join("\n")),
  },
  {
    opening: "You play the user who made a request",
    play: (blocks, _, seed) => answerQuestion(blocks, seed),
  },
];

const UNKNOWN =
  "I am the offline model that comes with Paddock. I follow rules and know only the prompts of this workshop, so I cannot answer this; a model endpoint of your own can.";

/** Rules that somebody edited may begin in another way; the blocks that the values stand in stay. */
function partByBlocks(names: readonly Block["name"][]): Part | null {
  const known = openingByBlocks(names);
  return PARTS.find(({ opening }) => opening === known) ?? null;
}

/** What the offline model says to a conversation. It knows which part it plays from the text alone. */
export function replyTo(messages: ChatMessages, seed: string): string {
  if (isExecutorPrompt(messages)) return answerAsExecutor(messages, seed);
  const system = messages.find(({ role }) => role === "system")?.content ?? "";
  const told = messages.filter(({ role }) => role === "user").map(({ content }) => content);
  const blocks = blocksIn(told.join("\n"));
  const part =
    PARTS.find(({ opening }) => system.startsWith(opening)) ?? partByBlocks(blocks.map(({ name }) => name));
  return part === null ? UNKNOWN : part.play(blocks, messages, seed);
}

/** Where an answer of ours stands before the last question, only what is missing of it. */
function continued(whole: string, messages: ChatMessages): string {
  const partial = messages.findLast(({ role }) => role === "assistant")?.content ?? "";
  return partial !== "" && whole.startsWith(partial) ? whole.slice(partial.length) : whole;
}
