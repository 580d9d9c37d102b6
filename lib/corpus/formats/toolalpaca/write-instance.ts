import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { readToolTurnText } from "#lib/simulation/tools/tool-turn-text.ts";

const backToJson = (text: string, wasJson: unknown): Json => {
  const parsed = wasJson === true ? safeParseJson(text) : null;
  return parsed?.ok ? parsed.value : text;
};

/** Thought and call as the training style writes them, for a step that has no text of its own, or native calls. */
function rawTextOf(step: Step): string {
  return ` ${step.thought ?? ""}\nAction: ${step.action}\nAction Input: ${step.actionInput}`;
}

const pairOf = (value: Json | undefined): [number, number] | null => {
  const [inner, outer] = Array.isArray(value) ? value : [];
  return typeof inner === "number" && typeof outer === "number" ? [inner, outer] : null;
};

function writeStep(step: Step): Json {
  const extra = step.extra ?? {};
  const more = Array.isArray(extra["more"]) ? extra["more"] : [];
  const rest = Array.isArray(extra["rest"]) ? extra["rest"] : [];
  const length = pairOf(extra["tuple"]);
  const odd = length ? (extra["rawText"] ?? null) : rawTextOf(step);
  const call = [
    step.action,
    backToJson(step.actionInput, extra["inputIsJson"]),
    (readToolTurnText(step.rawText) ? rawTextOf(step) : step.rawText) ?? odd,
    ...more,
  ];
  const whole: Json[] = [call, backToJson(step.observation, extra["observationIsJson"]), ...rest];
  if (length) {
    call.length = Math.min(call.length, length[0]);
    whole.length = Math.min(whole.length, length[1]);
  }
  return whole;
}

const strings = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/**
 * An instance of a ToolAlpaca file; of an imported one, every field of its source, in its order. Calls that were made
 * together bear their group in `groups`, a field of ours beside the steps.
 */
export function writeInstance(trajectory: Trajectory): JsonObject {
  const extra = trajectory.extra ?? {};
  const keys = strings(extra["keys"]);
  const kept = isJsonObject(extra["fields"]) ? extra["fields"] : {};
  const values = new Map<string, Json>([["input", trajectory.instruction]]);
  if (trajectory.finalAnswer !== null) values.set("output", trajectory.finalAnswer);
  if (trajectory.finalThought !== null) values.set("Final Thought", trajectory.finalThought);
  const hadSteps =
    keys.includes("intermediate_steps") || (keys.length === 0 && trajectory.finalAnswer !== null);
  if (trajectory.steps.length > 0 || hadSteps)
    values.set("intermediate_steps", trajectory.steps.map(writeStep));
  const isErrorOurs = keys.length > 0 && !keys.includes("error");
  if (trajectory.steps.some((step) => step.group !== undefined))
    values.set(
      "groups",
      trajectory.steps.map((step) => step.group ?? null),
    );
  if (trajectory.error !== null && !isErrorOurs) values.set("error", trajectory.error);
  for (const [key, field] of Object.entries(kept)) if (!isReplaced(key, trajectory)) values.set(key, field);
  const ordered = [
    ...keys.filter((key) => values.has(key)),
    ...[...values.keys()].filter((key) => !keys.includes(key)),
  ];
  return Object.fromEntries(ordered.map((key) => [key, values.get(key) as Json]));
}

/** A field kept aside for its odd type gives way to what a person wrote in its place since. */
function isReplaced(key: string, trajectory: Trajectory): boolean {
  return (
    (key === "output" && trajectory.finalAnswer !== null) ||
    (key === "Final Thought" && trajectory.finalThought !== null)
  );
}
