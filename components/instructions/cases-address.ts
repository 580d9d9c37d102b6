import type { InstructionRow } from "#lib/instructions/schemas.ts";

const QUERY_MAX = 480;

/** Where the cases of an instruction are: those of its tool that hold its words as a phrase. */
export function casesAddress({ toolId, text }: Pick<InstructionRow, "toolId" | "text">): string {
  const words = text.replaceAll('"', " ").replace(/\s+/g, " ").trim();
  const phrase =
    words.length <= QUERY_MAX
      ? words
      : words.slice(0, words.lastIndexOf(" ", QUERY_MAX) > 0 ? words.lastIndexOf(" ", QUERY_MAX) : QUERY_MAX);
  return `/cases?${new URLSearchParams({ tool: toolId, q: `"${phrase}"` }).toString()}`;
}
