import type { ChatPort } from "#lib/llm/chat.ts";
import type { PinnedPrompts } from "#lib/prompts/pinned-prompt.ts";
import type { BehaviourPart } from "../plan-behaviours.ts";
import type { AskedStyle, Behaviour } from "../schemas.ts";
import { type Refusal, type WriteInstructionsInput, writeInstructions } from "./write-instructions.ts";

export type WritePartsInput = Omit<WriteInstructionsInput, "count" | "aim"> & {
  parts: readonly BehaviourPart[];
};
export type WrittenInstruction = { text: string; behaviour: Behaviour; callStyle: AskedStyle | null };

/**
 * Writes a tool's instructions behaviour by behaviour; none says the same as one of another behaviour. A behaviour
 * that the tool has no room for comes out short: nothing else takes its place.
 * @throws ModelError where the endpoint gives no answer
 */
export async function writeParts(
  { parts, ...input }: WritePartsInput,
  ports: { chat: ChatPort; prompts?: PinnedPrompts },
): Promise<{ written: WrittenInstruction[]; refused: Refusal[] }> {
  const written: WrittenInstruction[] = [];
  const refused: Refusal[] = [];
  for (const { behaviour, aim, callStyle, count } of parts) {
    const existing = [...input.existing, ...written.map(({ text }) => text)];
    const part = await writeInstructions({ ...input, existing, aim, count }, ports);
    written.push(...part.texts.map((text) => ({ text, behaviour, callStyle })));
    refused.push(...part.refused);
  }
  return { written, refused };
}
