import type { Step } from "#lib/corpus/trajectory.ts";
import { safeParseJson } from "#lib/errors/json.ts";
import { responseOf } from "#lib/simulation/response-of.ts";
import type { ValueSource } from "../schemas.ts";
import { leavesOf, pathOfLeaf, type Leaf } from "./leaves-of.ts";
import { readableText, type ReadableText } from "./readable-text.ts";
import { saysValue, type SoughtValue } from "./says-value.ts";

/** One text that a value may come from: the instruction, or what came back at a step. */
export type Origin = {
  text: ReadableText;
  sourceOf: (sought: SoughtValue) => ValueSource;
};

export const isQuestionStep = (step: Pick<Step, "action">): boolean => step.action === "getDetails";

export function originOfInstruction(instruction: string): Origin {
  return { text: readableText(instruction), sourceOf: () => ({ kind: "user", turn: 1 }) };
}

/** @param turn of the user that answers, where the step is a question */
export function originOfStep(step: Step, index: number, turn: number): Origin {
  if (isQuestionStep(step))
    return { text: readableText(step.observation), sourceOf: () => ({ kind: "user", turn }) };
  const whole = step.extra?.["response"];
  const said = typeof whole === "string" ? `${step.observation}\n${whole}` : step.observation;
  let leaves: { leaf: Leaf; text: ReadableText }[] | null = null;
  return {
    text: readableText(said),
    sourceOf: (sought) => {
      leaves ??= leavesOfAnswer(step);
      const found =
        leaves.find(({ text }) => text.words === sought.phrase) ??
        leaves.find(({ text }) => saysValue(text, sought));
      return { kind: "observation", step: index, path: found ? pathOfLeaf(found.leaf) : null };
    },
  };
}

function leavesOfAnswer(step: Step): { leaf: Leaf; text: ReadableText }[] {
  const body = responseOf({ ...step, statusCode: step.statusCode ?? 200 });
  const parsed = body === null ? null : safeParseJson(body);
  if (!parsed?.ok) return [];
  return leavesOf(parsed.value)
    .filter((leaf) => leaf.keys.length > 0)
    .map((leaf) => ({ leaf, text: readableText(String(leaf.value)) }));
}
