import { safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { canonicalKeys, textColumns, type InstructionPart, type ToolPart } from "./tool-record.ts";
import { writeInstance } from "./write-instance.ts";

function inOrder(value: JsonObject, order: string[] | undefined): JsonObject {
  const names = [
    ...new Set([...(order ?? []).filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)]),
  ];
  return Object.fromEntries(names.map((name) => [name, value[name] as Json]));
}

function documentationOf(tool: ToolPart): Json {
  const parsed = tool.documentationIsText ? null : safeParseJson(tool.documentationText);
  return parsed?.ok ? parsed.value : tool.documentationText;
}

/** Golden answers stand beside their instructions; one that has none is null, and none at the end is left out. */
function goldenAnswersOf(instructions: readonly InstructionPart[]): Json[] {
  const last = instructions.findLastIndex(({ goldenAnswer }) => goldenAnswer !== null);
  return instructions.slice(0, last + 1).map(({ goldenAnswer }) => goldenAnswer);
}

function judgementsOf(trajectories: readonly Trajectory[]): Json[] {
  const found = trajectories.map((trajectory) => trajectory.extra?.["judgement"]);
  const last = found.findLastIndex((judgement) => judgement !== undefined);
  return found.slice(0, last + 1).map((judgement) => judgement ?? null);
}

/**
 * The head of an entry: everything but its instances and judgements, which may be many.
 * Of an imported tool, the keys of its source in their order.
 */
export function writeToolHead(tool: ToolPart, instructions: readonly InstructionPart[]): JsonObject {
  const golden = goldenAnswersOf(instructions);
  const keys: readonly string[] = tool.extra.keys ?? canonicalKeys;
  const values = new Map<string, Json>([
    ...textColumns.map(([key, column]): [string, Json] => [key, tool[column]]),
    ["Documentation", documentationOf(tool)],
    ["Function_Description", inOrder(tool.functionDescription, tool.extra.descriptionOrder)],
    ["Function_Projection", inOrder(tool.functionProjection, tool.extra.projectionOrder)],
    ["Instructions", instructions.map(({ text }) => text)],
    ...Object.entries(tool.extra.fields ?? {}),
  ]);
  if (golden.length > 0 || tool.extra.keys?.includes("Golden_Answers")) values.set("Golden_Answers", golden);
  const isWanted = (key: string): boolean => keys.includes(key) || isFilled(values.get(key));
  const ordered = [...new Set([...keys, ...values.keys()])].filter((key) => values.has(key) && isWanted(key));
  return Object.fromEntries(ordered.map((key) => [key, values.get(key) as Json]));
}

const isFilled = (value: Json | undefined): boolean =>
  value !== undefined &&
  value !== null &&
  value !== "" &&
  (typeof value !== "object" || Object.keys(value).length > 0);

/** A whole entry of a ToolAlpaca file. */
export function writeTool(
  tool: ToolPart,
  instructions: readonly InstructionPart[],
  trajectories: readonly Trajectory[],
): JsonObject {
  const entry = writeToolHead(tool, instructions);
  const judgements = judgementsOf(trajectories);
  const keys: readonly string[] = tool.extra.keys ?? canonicalKeys;
  if (trajectories.length > 0 || keys.includes("Instances"))
    entry["Instances"] = trajectories.map(writeInstance);
  if (judgements.length > 0 || tool.extra.keys?.includes("Judgements")) entry["Judgements"] = judgements;
  return inOrder(entry, tool.extra.keys);
}
