import type { Problem } from "#lib/errors/app-error.ts";
import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import { readInstance } from "./read-instance.ts";
import {
  extraTools,
  textColumns,
  type InstancePart,
  type InstructionPart,
  type ToolExtra,
  type ToolPart,
  type ToolRecord,
} from "./tool-record.ts";

export type ReadTool =
  | { ok: true; record: ToolRecord; problems: Problem[]; rejectedInstances: number }
  | { ok: false; problems: Problem[] };

const isProjection = (value: Json): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === "string");

const listedKeys = new Set(["Instructions", "Golden_Answers", "Instances", "Judgements"]);

/** @param at JSON pointer of the entry in its file */
export function readTool(entry: Json, at: string): ReadTool {
  if (!isJsonObject(entry))
    return { ok: false, problems: [{ at, code: "not-an-object", message: "A tool must be an object." }] };
  const name = entry["Name"];
  if (typeof name !== "string" || name.trim() === "") {
    return {
      ok: false,
      problems: [{ at: `${at}/Name`, code: "no-name", message: "A tool needs a `Name` that is a text." }],
    };
  }
  const problems: Problem[] = [];
  const tool = readToolPart(entry, at, problems);
  const instructions = readInstructions(entry, at, problems);
  const { instances, rejected } = readInstances(entry, at, problems);
  problems.push(...unknownGoldenCalls(instructions, tool, at));
  return { ok: true, record: { tool, instructions, instances }, problems, rejectedInstances: rejected };
}

function readToolPart(entry: JsonObject, at: string, problems: Problem[]): ToolPart {
  const fields: JsonObject = Object.create(null) as JsonObject;
  const texts = Object.fromEntries(
    textColumns.map(([key, column]) => {
      const value = entry[key];
      if (value !== undefined && typeof value !== "string") fields[key] = value;
      return [column, typeof value === "string" ? value : ""];
    }),
  ) as Record<(typeof textColumns)[number][1], string>;
  const known = new Set<string>([
    ...textColumns.map(([key]) => key),
    "Documentation",
    "Function_Description",
    "Function_Projection",
  ]);
  for (const [key, value] of Object.entries(entry))
    if (!known.has(key) && !listedKeys.has(key)) fields[key] = value;
  const documentation = readDocumentation(entry["Documentation"], fields);
  const description = readNamed(entry, "Function_Description", (value) => typeof value === "string", fields);
  const projection = readNamed(entry, "Function_Projection", isProjection, fields);
  for (const key of Object.keys(fields)) {
    if (known.has(key))
      problems.push({
        at: `${at}/${key}`,
        code: "unusual-type",
        message: `\`${key}\` has a type that Paddock cannot use; it is kept for exports only.`,
      });
  }
  const extra: ToolExtra = { keys: Object.keys(entry) };
  if (Object.keys(description).length > 0) extra.descriptionOrder = Object.keys(description);
  if (Object.keys(projection).length > 0) extra.projectionOrder = Object.keys(projection);
  if (Object.keys(fields).length > 0) extra.fields = Object.fromEntries(Object.entries(fields));
  return {
    ...texts,
    ...documentation,
    functionDescription: description as Record<string, string>,
    functionProjection: projection as Record<string, [string, string]>,
    extra,
  };
}

function readDocumentation(
  value: Json | undefined,
  fields: JsonObject,
): Pick<ToolPart, "documentationText" | "documentationIsText"> {
  if (typeof value === "string") return { documentationText: value, documentationIsText: true };
  if (isJsonObject(value)) return { documentationText: JSON.stringify(value), documentationIsText: false };
  if (value !== undefined) fields["Documentation"] = value;
  return { documentationText: "", documentationIsText: true };
}

/** An object whose every value fits; else it is kept aside whole. */
function readNamed(
  entry: JsonObject,
  key: string,
  fits: (value: Json) => boolean,
  fields: JsonObject,
): JsonObject {
  const value = entry[key];
  if (value === undefined) return {};
  if (isJsonObject(value) && Object.values(value).every(fits)) return value;
  fields[key] = value;
  return {};
}

function listOf(entry: JsonObject, key: string, at: string, problems: Problem[]): Json[] {
  const value = entry[key];
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null)
    problems.push({
      at: `${at}/${key}`,
      code: "not-a-list",
      message: `\`${key}\` must be a list; it is left out.`,
    });
  return [];
}

function readInstructions(entry: JsonObject, at: string, problems: Problem[]): InstructionPart[] {
  const golden = listOf(entry, "Golden_Answers", at, problems);
  const texts = listOf(entry, "Instructions", at, problems);
  if (golden.length > texts.length) {
    problems.push({
      at: `${at}/Golden_Answers/${texts.length}`,
      code: "no-instruction",
      message: `${golden.length - texts.length} golden answers have no instruction and are left out.`,
    });
  }
  return texts.flatMap((text, index) => {
    if (typeof text === "string") return [{ position: index, text, goldenAnswer: golden[index] ?? null }];
    problems.push({
      at: `${at}/Instructions/${index}`,
      code: "not-a-text",
      message: "An instruction must be a text; this one is left out.",
    });
    return [];
  });
}

function readInstances(
  entry: JsonObject,
  at: string,
  problems: Problem[],
): { instances: InstancePart[]; rejected: number } {
  const judgements = listOf(entry, "Judgements", at, problems);
  let rejected = 0;
  const instances = listOf(entry, "Instances", at, problems).flatMap((value, index) => {
    const read = readInstance(value, `${at}/Instances/${index}`);
    if (!read.ok) {
      problems.push(read.problem);
      rejected += 1;
      return [];
    }
    const judgement = judgements[index];
    const { trajectory } = read;
    if (judgement !== undefined) trajectory.extra = { ...trajectory.extra, judgement };
    return [{ at: `${at}/Instances/${index}`, position: index, trajectory }];
  });
  return { instances, rejected };
}

/** Golden steps whose function the tool does not have: they are kept, and named. */
function unknownGoldenCalls(instructions: InstructionPart[], tool: ToolPart, at: string): Problem[] {
  const names = new Set([...Object.keys(tool.functionProjection), ...extraTools]);
  if (Object.keys(tool.functionProjection).length === 0)
    for (const name of operationIds(tool.documentationText)) names.add(name);
  return instructions.flatMap(({ position, goldenAnswer }) =>
    (Array.isArray(goldenAnswer) ? goldenAnswer : []).flatMap((step, index) => {
      const action = isJsonObject(step) ? step["Action"] : undefined;
      if (typeof action !== "string" || names.has(action.replace(/^\[Optional\]\s*/i, ""))) return [];
      const message = `The golden answer calls \`${action}\`, which ${tool.name} does not have. It is kept as it is.`;
      return [{ at: `${at}/Golden_Answers/${position}/${index}/Action`, code: "unknown-function", message }];
    }),
  );
}

function operationIds(documentationText: string): string[] {
  const parsed = safeParseJson(documentationText);
  const paths = parsed.ok && isJsonObject(parsed.value) ? parsed.value["paths"] : undefined;
  if (!isJsonObject(paths)) return [];
  return Object.values(paths).flatMap((item) =>
    (isJsonObject(item) ? Object.values(item) : []).flatMap((operation) => {
      const id = isJsonObject(operation) ? operation["operationId"] : undefined;
      return typeof id === "string" ? [id] : [];
    }),
  );
}
