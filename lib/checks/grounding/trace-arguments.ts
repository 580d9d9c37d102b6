import { isJsonObject, safeParseJson, type Json } from "#lib/errors/json.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import { turnStart } from "#lib/corpus/turn-start.ts";
import type { FunctionParameter, ToolFunction } from "#lib/openapi/tool-function.ts";
import { ExtraToolName } from "#lib/simulation/extra-tools/extra-tools.ts";
import type { ArgumentSource, ValueSource } from "../schemas.ts";
import { leavesOf, pathOfLeaf, type Leaf } from "./leaves-of.ts";
import { originOfInstruction, originOfStep, isQuestionStep, type Origin } from "./origins.ts";
import { saysValue, soughtValue } from "./says-value.ts";

const SHORTEST_TEXT = 2;
/** Inputs with more leaves than a person would look at are traced up to here. */
const LEAVES_MAX = 200;
const extraNames: ReadonlySet<string> = new Set(ExtraToolName);

/**
 * For each leaf value of each call's arguments, where it was said: the newest earlier text that holds it (what a
 * user or an observation said), else the function's default or list of values, else nowhere ("invented").
 * Values that say too little to tell (true, null, an empty text, one letter) are left out. Pure; never throws.
 */
export function traceArguments(
  { instruction, steps }: { instruction: string; steps: readonly Step[] },
  functions: readonly ToolFunction[],
): ArgumentSource[] {
  const byName = new Map(functions.map((one) => [one.name, one]));
  const origins: Origin[] = [originOfInstruction(instruction)];
  let turn = 1;
  return steps.flatMap((step, index) => {
    const called = byName.get(step.action) ?? null;
    // Calls made in one turn know nothing of each other's answers.
    const known = origins.slice(0, 1 + turnStart(steps, index));
    const traced =
      extraNames.has(step.action) && called === null ? [] : traceStep(step, index, called, known);
    if (isQuestionStep(step)) turn += 1;
    origins.push(originOfStep(step, index, turn));
    return traced;
  });
}

function traceStep(
  step: Step,
  index: number,
  called: ToolFunction | null,
  origins: readonly Origin[],
): ArgumentSource[] {
  const parsed = safeParseJson(step.actionInput);
  if (!parsed.ok || !isJsonObject(parsed.value)) return [];
  return leavesOf(parsed.value)
    .slice(0, LEAVES_MAX)
    .flatMap((leaf) => {
      const parameter = called?.parameters.find(({ name }) => name === leaf.keys[0]) ?? null;
      const source = sourceOfLeaf(leaf, parameter, origins);
      return source ? [{ step: index, path: pathOfLeaf(leaf), source }] : [];
    });
}

function sourceOfLeaf(
  leaf: Leaf,
  parameter: FunctionParameter | null,
  origins: readonly Origin[],
): ValueSource | null {
  const { value } = leaf;
  if (typeof value !== "string" && typeof value !== "number") return null;
  if (typeof value === "string" && value.trim().length < SHORTEST_TEXT && !/\d/.test(value)) return null;
  return (
    said(value, origins) ?? ofSchema(leaf, parameter) ?? partsSaid(value, origins) ?? { kind: "invented" }
  );
}

function said(value: string | number, origins: readonly Origin[]): ValueSource | null {
  const sought = soughtValue(value);
  // Signs and emoji only: there is nothing to look for.
  if (sought.words.length === 0) return null;
  return origins.findLast(({ text }) => saysValue(text, sought))?.sourceOf(sought) ?? null;
}

/** "red, blue": each of them said somewhere. */
function partsSaid(value: string | number, origins: readonly Origin[]): ValueSource | null {
  const parts = String(value)
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) return null;
  const sources = parts.map((part) => said(part, origins));
  return sources.every((source) => source !== null) ? (sources[0] ?? null) : null;
}

/** By the schema at the leaf's place: its default, one of its accepted values, or the only one. */
function ofSchema(leaf: Leaf, parameter: FunctionParameter | null): ValueSource | null {
  if (!parameter) return null;
  const schema = schemaAt(parameter.schema, leaf.keys.slice(1));
  const isTop = leaf.keys.length === 1;
  const standard = schema?.["default"] ?? (isTop ? parameter.default : undefined);
  if (standard !== undefined && isSame(standard, leaf.value)) return { kind: "default" };
  if (isFirstPage(parameter.name, leaf.value)) return { kind: "default" };
  const accepted = schema?.["enum"] ?? (isTop ? parameter.enum : null);
  if (Array.isArray(accepted) && accepted.some((one) => isSame(one, leaf.value))) return { kind: "enum" };
  return null;
}

/** Asking for what one gets anyway. */
const isFirstPage = (name: string, value: Json): boolean =>
  /^(?:page|offset|skip|start)(?:_?(?:number|index))?$/i.test(name) && (value === 0 || value === 1);

const isSame = (one: Json, other: Json): boolean =>
  String(one).trim().toLowerCase() === String(other).trim().toLowerCase();

function schemaAt(
  schema: Json | undefined,
  keys: readonly (string | number)[],
): { [key: string]: Json } | null {
  if (!isJsonObject(schema)) return null;
  const [key, ...rest] = keys;
  if (key === undefined) return schema;
  if (typeof key === "number") return schemaAt(schema["items"], rest);
  const properties = schema["properties"];
  return isJsonObject(properties) && Object.hasOwn(properties, key) ? schemaAt(properties[key], rest) : null;
}
