import type { ChatPort } from "#lib/llm/chat.ts";
import { behaviourPrompts, type WritingAim } from "#lib/prompts/behaviours.ts";
import { instructionsPrompt } from "#lib/prompts/instructions.ts";
import { type PinnedPrompts, pinnedPrompt } from "#lib/prompts/pinned-prompt.ts";
import { readList } from "./read-list.ts";
import { whyRefused } from "./why-refused.ts";

export type WriteInstructionsInput = {
  toolName: string;
  nlDocumentation: string;
  /** Instructions that the tool has already; new ones keep their distance. */
  existing: readonly string[];
  count: number;
  template: 1 | 2;
  /** Left out: ToolAlpaca's prompt. */
  aim?: WritingAim | null;
  seed?: number;
};

export type Refusal = { text: string; reason: string };
export type WrittenInstructions = { texts: string[]; refused: Refusal[] };

const temperature = 0.5;
/** The first question and three more for what was refused or is missing. */
const maxQuestions = 4;
/** Refusals shown with a repeated question; more would drown the documentation. */
const maxShown = 40;

/**
 * Asks for instructions until there are `count` that pass, or the questions are used up: then there are fewer.
 * @throws ModelError where the endpoint gives no answer
 */
export async function writeInstructions(
  input: WriteInstructionsInput,
  { chat, prompts }: { chat: ChatPort; prompts?: PinnedPrompts },
): Promise<WrittenInstructions> {
  const prompt = pinnedPrompt(input.aim ? behaviourPrompts[input.aim] : instructionsPrompt, prompts);
  const texts: string[] = [];
  const refused: Refusal[] = [];
  const there = input.existing.map((text) => ({ text, reason: "It was written before." }));
  for (let question = 0; question < maxQuestions && texts.length < input.count; question += 1) {
    const taken =
      question === 0 ? [] : texts.map((text) => ({ text, reason: "It was taken; write another." }));
    const answer = await chat({
      agent: prompt.agent,
      prompt: { name: prompt.name, version: prompt.version },
      messages: prompt.render({
        template: input.template,
        toolName: input.toolName,
        nlDocumentation: input.nlDocumentation,
        count: input.count - texts.length,
        refused: [...there, ...taken, ...refused].slice(-maxShown),
      }),
      temperature,
      seed: (input.seed ?? 0) + question,
    });
    takeFrom(readList(answer.text), input, texts, refused);
  }
  return { texts, refused };
}

/** Sorts the answer into what is taken and what is refused, in place. */
function takeFrom(
  answered: readonly string[],
  input: WriteInstructionsInput,
  texts: string[],
  refused: Refusal[],
): void {
  for (const text of answered) {
    if (texts.length >= input.count) return;
    const reason = whyRefused(text, { toolName: input.toolName, others: [...input.existing, ...texts] });
    if (reason === null) texts.push(text);
    else refused.push({ text, reason });
  }
}
