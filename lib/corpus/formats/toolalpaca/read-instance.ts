import { z } from "zod";
import type { Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { readThought } from "./read-thought.ts";

export type ReadInstance = { ok: true; trajectory: Trajectory } | { ok: false; problem: Problem };

const refuse = (at: string, code: string, message: string): ReadInstance => ({
  ok: false,
  problem: { at, code, message },
});

const statusOf = (observation: string): number | null => {
  const digits = /^\s*Status Code:\s*(\d{3})\b/.exec(observation)?.[1];
  return digits === undefined ? null : Number(digits);
};

const asText = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));

/** `[[action, input, raw text], observation]`; what is not a string is kept as JSON text and marked. */
function readStep(value: Json): Step | string {
  if (!Array.isArray(value) || !Array.isArray(value[0]))
    return "A step must be [[action, input, text], observation].";
  const [action, input = "", rawText = null, ...more] = value[0];
  const [, observation = "", ...rest] = value;
  if (typeof action !== "string") return "The action of a step must be a text.";
  const hasRaw = typeof rawText === "string";
  const extra: JsonObject = {};
  if (value[0].length !== 3 || !hasRaw || value.length !== 2)
    extra["tuple"] = [value[0].length, value.length];
  if (typeof input !== "string") extra["inputIsJson"] = true;
  if (typeof observation !== "string") extra["observationIsJson"] = true;
  if (!hasRaw && rawText !== null) extra["rawText"] = rawText;
  if (more.length > 0) extra["more"] = more;
  if (rest.length > 0) extra["rest"] = rest;
  return {
    thought: hasRaw ? readThought(rawText) : null,
    action,
    actionInput: asText(input),
    observation: asText(observation),
    statusCode: statusOf(asText(observation)),
    rawText: hasRaw ? rawText : null,
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
}

const columns = new Set(["input", "output", "Final Thought", "intermediate_steps", "error"]);

/** Which steps were called together, as `writeInstance` writes it; null where the field is another's. */
function groupsOf(value: JsonObject, count: number): (number | null)[] | null {
  const groups = z.array(z.number().int().min(0).nullable()).length(count).safeParse(value["groups"]).data;
  return groups?.some((group) => group !== null) ? groups : null;
}

const inGroup = (step: Step, group: number | null): Step => (group === null ? step : { ...step, group });

/** True where our columns cannot hold the field as it is. */
const isOdd = (key: string, field: Json): boolean =>
  !columns.has(key) || (key !== "intermediate_steps" && key !== "input" && typeof field !== "string");

/**
 * One instance, complete or `{input, error}`. Fields that fit no place stay in `extra.fields`.
 * @param at JSON pointer of the instance, for the problem
 */
export function readInstance(value: Json, at: string): ReadInstance {
  if (!isJsonObject(value)) return refuse(at, "not-an-object", "An instance must be an object.");
  const { input, output, error } = value;
  if (typeof input !== "string")
    return refuse(`${at}/input`, "no-input", "An instance needs its instruction as a text in `input`.");
  const source = value["intermediate_steps"];
  if (source !== undefined && !Array.isArray(source)) {
    return refuse(`${at}/intermediate_steps`, "not-a-list", "`intermediate_steps` must be a list.");
  }
  const steps: Step[] = [];
  for (const [index, item] of (source ?? []).entries()) {
    const step = readStep(item);
    if (typeof step === "string") return refuse(`${at}/intermediate_steps/${index}`, "bad-step", step);
    steps.push(step);
  }
  const groups = groupsOf(value, steps.length);
  const finalThought = value["Final Thought"];
  const hasAnswer = typeof output === "string";
  const reason = error === undefined ? (hasAnswer ? null : "The source has no final answer.") : asText(error);
  const fields = Object.fromEntries(
    Object.entries(value).filter(([key, field]) => isOdd(key, field) && !(groups && key === "groups")),
  );
  const extra: JsonObject = { keys: Object.keys(value) };
  if (Object.keys(fields).length > 0) extra["fields"] = fields;
  return {
    ok: true,
    trajectory: {
      instruction: input,
      steps: groups ? steps.map((step, index) => inGroup(step, groups[index] ?? null)) : steps,
      finalThought: typeof finalThought === "string" ? finalThought : null,
      finalAnswer: hasAnswer ? output : null,
      error: reason,
      extra,
    },
  };
}
