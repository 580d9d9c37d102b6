import { BLOCK_NAMES, type BlockName } from "#lib/prompts/fence.ts";

export type Block = { name: BlockName; value: string };

const START = new RegExp(`<(${BLOCK_NAMES.join("|")})>\\n`, "g");

/** The fenced values of a text, in order. A block ends at its own tag; tags inside it open nothing. */
export function blocksIn(text: string): Block[] {
  const blocks: Block[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    const name = match[1] as BlockName;
    if (name === "transcript") continue;
    const begin = START.lastIndex;
    const end = text.indexOf(`\n</${name}>`, begin - 1);
    if (end < 0) continue;
    blocks.push({ name, value: restored(text.slice(begin, Math.max(begin, end))) });
    START.lastIndex = end;
  }
  return blocks;
}

const CLOSING = new RegExp(`<\\\\/(?=\\s*(?:${BLOCK_NAMES.join("|")})\\b)`, "gi");
const OPENING = new RegExp(`&lt;(?=\\s*(?:${BLOCK_NAMES.join("|")})\\b)`, "gi");
const restored = (value: string): string => value.replace(CLOSING, "</").replace(OPENING, "<");

/** The first value of a name, or "". */
export function blockOf(blocks: readonly Block[], name: BlockName): string {
  return blocks.find((block) => block.name === name)?.value ?? "";
}
