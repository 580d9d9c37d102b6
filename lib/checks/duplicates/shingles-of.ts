import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { leavesOf, pathOfLeaf } from "../grounding/leaves-of.ts";
import { wordsOf } from "../grounding/readable-text.ts";

const WORDS_PER_SHINGLE = 2;

/**
 * What makes a case what it is, as a set: runs of two words of the instruction, and the calls in their order, with
 * their arguments whatever their order and writing. Answers are left out: the same case may be answered otherwise.
 */
export function shinglesOf({ instruction, steps }: Pick<Trajectory, "instruction" | "steps">): string[] {
  const words = wordsOf(instruction);
  const runs = words.map((_, at) => words.slice(at, at + WORDS_PER_SHINGLE).join(" "));
  const calls = steps.flatMap(({ action, actionInput }, at) => [
    `call ${action} after ${steps[at - 1]?.action ?? ""}`,
    ...argumentsOf(actionInput).map((one) => `argument ${action} ${one}`),
  ]);
  return [...new Set([...runs.map((run) => `words ${run}`), ...calls])];
}

function argumentsOf(input: string): string[] {
  const parsed = safeParseJson(input);
  if (!parsed.ok || !isJsonObject(parsed.value)) return [wordsOf(input).join(" ")];
  return leavesOf(parsed.value).map((leaf) => `${pathOfLeaf(leaf)} ${wordsOf(String(leaf.value)).join(" ")}`);
}
