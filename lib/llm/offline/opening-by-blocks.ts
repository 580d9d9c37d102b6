import type { BlockName } from "#lib/prompts/fence.ts";

/** The blocks that a prompt's values stand in, and how its built-in rules begin; the first whose blocks are all there. */
const KNOWN: readonly (readonly [blocks: readonly BlockName[], opening: string])[] = [
  [["golden_calls", "documentation"], "You write the request that makes an assistant call a web API"],
  [["question", "instruction"], "You play the user who made a request"],
  [
    ["documentation", "functions", "instruction"],
    "You are an assistant that helps a user by calling the functions of a web API",
  ],
  [["instruction", "answer"], "You judge "],
  [["api_name", "documentation"], "You play the users of a web API"],
  [["api_name", "functions", "api_link"], "You write the OpenAPI document of a web API"],
  [["api_name", "introduction"], "You turn the introduction of a web API"],
  [["api_name", "api_description"], "You write the introduction of a web API"],
];

/** How the rules would begin had nobody edited them, told from the blocks that a conversation holds; null where nothing fits. */
export function openingByBlocks(names: readonly BlockName[]): string | null {
  return KNOWN.find(([blocks]) => blocks.every((name) => names.includes(name)))?.[1] ?? null;
}
