import { findNodeAtLocation, getLocation, type JSONPath, parseTree } from "jsonc-parser";
import type { Json, JsonObject } from "#lib/errors/json.ts";
import { objectShapeOf, readableType, typesOf } from "#lib/openapi/object-shape.ts";
import { listOf, objectOf, ownValue } from "#lib/openapi/read-json.ts";
import type { FunctionParameter, JsonSchema } from "#lib/openapi/tool-function.ts";

export type Completion = {
  label: string;
  /** Type, and whether it is required. */
  detail: string;
  /** What the document says of it. */
  info: string;
  insert: string;
  /** Where the cursor goes, from the start of what is put in. */
  cursor: number;
};
/** What can stand at a place of the text, in the stead of the part from `from` to `to`. */
export type Completions = { from: number; to: number; options: Completion[] };

const rootOf = (parameters: readonly FunctionParameter[]): JsonSchema => ({
  type: "object",
  properties: Object.fromEntries(
    parameters.map(({ name, schema, description, enum: values }) => [
      name,
      { ...schema, ...(values ? { enum: values } : {}), ...(description === "" ? {} : { description }) },
    ]),
  ),
  required: parameters.filter(({ required }) => required).map(({ name }) => name),
});

function schemaAt(root: JsonSchema, path: JSONPath): JsonSchema | null {
  let schema: JsonSchema | null = root;
  for (const segment of path) {
    if (!schema) return null;
    schema =
      typeof segment === "number"
        ? objectOf(ownValue(schema, "items"))
        : (objectShapeOf(schema)?.properties.find(([name]) => name === segment)?.[1] ?? null);
  }
  return schema;
}

const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");

/** A value to go on from: quotes for a text, brackets for a list or object, nothing where one has to choose. */
function startOf(schema: JsonSchema): string {
  if (listOf(ownValue(schema, "enum")).length > 0) return "";
  const [type] = typesOf(schema);
  return type === "string" ? '""' : type === "array" ? "[]" : objectShapeOf(schema) ? "{}" : "";
}

function keyOptions(schema: JsonSchema, given: ReadonlySet<string>, hasColon: boolean): Completion[] {
  const shape = objectShapeOf(schema);
  const left = shape?.properties.filter(([name]) => !given.has(name)) ?? [];
  const options = left.map(([name, property]): Completion => {
    const key = JSON.stringify(name);
    const start = startOf(property);
    const insert = hasColon ? key : `${key}: ${start}`;
    return {
      label: name,
      detail: `${readableType(property)}${shape?.required.has(name) ? ", required" : ""}`,
      info: textOf(ownValue(property, "description")),
      insert,
      cursor: hasColon || start === "" ? insert.length : insert.length - 1,
    };
  });
  const isRequired = (option: Completion): boolean => shape?.required.has(option.label) ?? false;
  return [...options.filter(isRequired), ...options.filter((option) => !isRequired(option))];
}

function valueOptions(schema: JsonSchema): Completion[] {
  const values = listOf(ownValue(schema, "enum"));
  const types = typesOf(schema);
  const fallback = ownValue(schema, "default");
  const all: Json[] = [
    ...values,
    ...(values.length === 0 && fallback !== undefined ? [fallback] : []),
    ...(values.length === 0 && types.includes("boolean") ? [true, false] : []),
    ...(types.includes("null") || ownValue(schema, "nullable") === true ? [null] : []),
  ];
  const texts = [...new Set(all.map((value) => JSON.stringify(value)))];
  return texts.map((insert) => ({
    label: insert,
    detail: insert === JSON.stringify(fallback) ? "default" : values.length > 0 ? "accepted value" : "",
    info: "",
    insert,
    cursor: insert.length,
  }));
}

/** The part of the text that the cursor stands in: a whole text or number, or the letters before it. */
function partAt(
  text: string,
  offset: number,
  node: { offset: number; length: number } | undefined,
): { from: number; to: number } {
  if (node && node.offset < offset && offset <= node.offset + node.length) {
    const isClosedBefore = offset === node.offset + node.length && /[}\]]/.test(text.charAt(offset - 1));
    if (!isClosedBefore) return { from: node.offset, to: node.offset + node.length };
  }
  const letters = /[\p{L}\p{N}_.-]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0;
  return { from: offset - letters, to: offset };
}

/**
 * What can be written at a place of a call's arguments, as its function's schema has it: names that are not given yet,
 * required ones first; accepted values. Null where there is nothing to say. The text need not be whole JSON.
 */
export function completeArguments(
  text: string,
  offset: number,
  parameters: readonly FunctionParameter[],
): Completions | null {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  if (path.length === 0) return null;
  const part = partAt(text, offset, previousNode);
  const root = rootOf(parameters);
  const owner = path.slice(0, -1);
  const schema = schemaAt(root, isAtPropertyKey ? owner : path);
  if (!schema) return null;
  const options = isAtPropertyKey
    ? keyOptions(schema, givenKeys(text, owner, path.at(-1)), /^\s*:/.test(text.slice(part.to)))
    : valueOptions(schema);
  return options.length > 0 ? { ...part, options } : null;
}

/** Names that the object at the path has, but for the one that is being written. */
function givenKeys(text: string, owner: JSONPath, current: string | number | undefined): Set<string> {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, owner);
  const names = node?.children?.map((property) => property.children?.[0]?.value as Json) ?? [];
  return new Set(names.filter((name): name is string => typeof name === "string" && name !== current));
}

/** Where the value of a top argument, or its name, stands in the text; null where it does not. */
export function placeOfArgument(text: string, name: string): { from: number; to: number } | null {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, [name]);
  return node ? { from: node.offset, to: node.offset + node.length } : null;
}

/** A call's arguments as the schema begins them: the required names, to be filled in. */
export function firstArguments(parameters: readonly FunctionParameter[]): string {
  const required = parameters.filter((parameter) => parameter.required);
  const values: JsonObject = Object.fromEntries(
    required.map(({ name, schema }) => [name, schema["default"] ?? (startOf(schema) === "[]" ? [] : "")]),
  );
  return JSON.stringify(values, null, required.length > 1 ? 2 : 0);
}
