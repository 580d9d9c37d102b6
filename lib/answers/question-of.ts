import { createHash } from "node:crypto";
import type { Step } from "#lib/corpus/trajectory.ts";
import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { checkArguments } from "#lib/openapi/check-arguments.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { ExecutorCall } from "#lib/simulation/executor/executor.ts";
import { responseOf } from "#lib/simulation/response-of.ts";
import type { ExecutorKind } from "#lib/simulation/settings.ts";

/** What is asked of a tool, apart from who asks: two with the same key may share an answer. */
export type Question = {
  key: string;
  executor: ExecutorKind;
  functionName: string;
  args: JsonObject;
  changeCount: number;
};

const reading = new Set(["get", "head", "options"]);

function normalised(value: Json): Json {
  if (typeof value === "string") return value.trim().normalize("NFC");
  if (Array.isArray(value)) return value.map(normalised);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([name, one]): [string, Json] => [name, normalised(one)]);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Arguments in one order, without null and without what is said by leaving it out. */
function normalisedArgs(called: ToolFunction, args: JsonObject): JsonObject {
  const defaults = new Map(called.parameters.map((one) => [one.name, one.default]));
  const said = Object.entries(args).filter(
    ([name, value]) =>
      value !== null &&
      (defaults.get(name) === undefined || JSON.stringify(defaults.get(name)) !== JSON.stringify(value)),
  );
  return normalised(Object.fromEntries(said)) as JsonObject;
}

/** The calls of a case that may have changed something: all that worked and do more than read. */
function changesOf(steps: readonly Step[], functions: readonly ToolFunction[]): Json[] {
  return steps.flatMap((step) => {
    const called = functions.find((one) => one.name === step.action);
    const isDone = step.statusCode !== null && step.statusCode >= 200 && step.statusCode < 300;
    if (!called || !isDone || reading.has(called.method)) return [];
    const checked = checkArguments(called, step.actionInput);
    return [[called.name, checked.ok ? normalisedArgs(called, checked.args) : null, responseOf(step)]];
  });
}

/** The question that a call asks, by its content: function, arguments, and what was changed in the case before. */
export function questionOf(
  { called, args, steps }: Pick<ExecutorCall, "called" | "args" | "steps">,
  functions: readonly ToolFunction[],
  executor: ExecutorKind,
): Question {
  const { name, method, path, responseSchema } = called;
  const asked = normalisedArgs(called, args);
  const changes = changesOf(steps, functions);
  const identity = JSON.stringify([executor, name, method, path, responseSchema, asked, changes]);
  return {
    key: createHash("sha256").update(identity).digest("hex"),
    executor,
    functionName: name,
    args: asked,
    changeCount: changes.length,
  };
}
