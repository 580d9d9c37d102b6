import type { Json } from "#lib/errors/json.ts";
import type { Step } from "#lib/corpus/trajectory.ts";

/** Where a value was said first: by the user (turn, from 1) or in the observation of a step (from 0). */
export type Source = { kind: "user"; turn: number } | { kind: "step"; step: number };

const SHORTEST_TEXT = 2;

/**
 * Where an argument's value can come from: the newest earlier text that holds it. Null where none does,
 * or where the value says too little to tell (booleans, empty texts, structures).
 * @param at index of the step that uses the value
 */
export function sourceOf(
  value: Json | undefined,
  instruction: string,
  steps: readonly Step[],
  at: number,
): Source | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const words = String(value).trim().toLowerCase();
  if (typeof value === "string" && words.length < SHORTEST_TEXT) return null;
  let turn = 1 + steps.slice(0, at).filter(isQuestion).length;
  for (let index = at - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step === undefined) continue;
    if (holds(step.observation, words))
      return isQuestion(step) ? { kind: "user", turn } : { kind: "step", step: index };
    if (isQuestion(step)) turn -= 1;
  }
  return holds(instruction, words) ? { kind: "user", turn: 1 } : null;
}

export function isQuestion(step: Step): boolean {
  return step.action === "getDetails";
}

/** As a whole word: 5 is not in 25, nor in 5.1. */
function holds(text: string, words: string): boolean {
  const place = text.toLowerCase();
  for (let from = place.indexOf(words); from >= 0; from = place.indexOf(words, from + 1)) {
    const before = place[from - 1] ?? " ";
    const after = place.slice(from + words.length, from + words.length + 2);
    if (!/[\p{L}\p{N}_]/u.test(before) && !/^([\p{L}\p{N}_]|\.\d)/u.test(after)) return true;
  }
  return false;
}
