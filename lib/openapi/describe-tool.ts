import type { JsonObject } from "#lib/errors/json.ts";
import { asSentence, describeInput, describeStructure } from "./describe-schema.ts";
import { dereferenceSchema } from "./dereference-schema.ts";
import { WHOLE_BODY } from "./functions-of.ts";
import { contentOf } from "./media-type.ts";
import { objectShapeOf } from "./object-shape.ts";
import { operationsOf, type Operation } from "./operations.ts";
import { listOf, objectOf, ownValue, textOf } from "./read-json.ts";
import { nameOfReference, resolveReference } from "./resolve-reference.ts";
import { successResponseOf } from "./success-response.ts";

export type ToolDescription = {
  /** What a model reads of the whole tool. */
  nlDocumentation: string;
  /** The same by function (without its name), and the shared structures under "components". */
  functionDescription: Record<string, string>;
  /** Function to [path, method], the keys by which the document's `paths` has it. */
  functionProjection: Record<string, [string, string]>;
};

type Input = { text: string; isRequired: boolean };

/** A body whose schema names no properties itself: those of its parts, else the body as one input. */
function partInputs(document: JsonObject, body: JsonObject, schema: JsonObject): [string, Input][] {
  const whole = dereferenceSchema(document, schema);
  const shape = objectShapeOf(whole);
  if (!shape || shape.properties.length === 0) {
    const text = `${describeInput(schema)} ${asSentence(textOf(ownValue(body, "description")))}`;
    return [[WHOLE_BODY, { text, isRequired: ownValue(body, "required") === true }]];
  }
  return shape.properties.map(([name, property]) => [
    name,
    { text: describeInput(property), isRequired: shape.required.has(name) },
  ]);
}

/** @returns the name of the shared structure that the body is, where it is one */
function bodyInputs(document: JsonObject, operation: JsonObject, inputs: Map<string, Input>): string | null {
  const body = resolveReference(document, ownValue(operation, "requestBody")) ?? {};
  const content = contentOf(body);
  if (content?.schema === undefined) return null;
  const schema = objectOf(content.schema);
  const reference = textOf(ownValue(schema, "$ref"));
  if (reference !== "") return `#${nameOfReference(reference)}`;
  const properties = Object.entries(objectOf(ownValue(schema, "properties")));
  const required = new Set(listOf(ownValue(schema, "required")));
  const named = properties.map(([name, property]): [string, Input] => [
    name,
    { text: describeInput(property), isRequired: required.has(name) },
  ]);
  // A property takes the place of a parameter of the same name: one line a name is what a model can fill.
  for (const [name, input] of named.length > 0 ? named : partInputs(document, body, schema)) {
    inputs.set(name, input);
  }
  return null;
}

function parametersLine(document: JsonObject, { operation, parameters }: Operation): string {
  const inputs = new Map<string, Input>();
  for (const parameter of parameters) {
    const schema = ownValue(parameter, "schema") ?? contentOf(parameter)?.schema;
    const text = `${describeInput(schema)} ${asSentence(textOf(ownValue(parameter, "description")))}`;
    inputs.set(textOf(ownValue(parameter, "name")), {
      text,
      isRequired: ownValue(parameter, "required") === true,
    });
  }
  const body = bodyInputs(document, operation, inputs);
  const parts = [...inputs].map(
    ([name, input]) => `"${name}": "${input.isRequired ? "Required. " : ""}${input.text}"`,
  );
  return `{${[...parts, ...(body === null ? [] : [body])].join(", ")}}`;
}

function describeFunction(document: JsonObject, entry: Operation): string {
  const summary = ownValue(entry.operation, "summary") ?? ownValue(entry.operation, "description");
  const response = successResponseOf(document, entry.operation);
  const content = response ? contentOf(response) : null;
  return [
    textOf(summary),
    `Parameters: ${parametersLine(document, entry)}`,
    `Output: ${asSentence(textOf(ownValue(response ?? {}, "description")))}`,
    ` - Format: ${content?.mediaType ?? ""}`,
    ` - Structure: ${content?.schema === undefined ? "" : describeStructure(content.schema)}`,
  ].join("\n");
}

function describeComponents(document: JsonObject): string {
  const schemas = Object.entries(objectOf(ownValue(objectOf(ownValue(document, "components")), "schemas")));
  if (schemas.length === 0) return "";
  const lines = schemas.map(([name, schema]) => `#${name}: ${describeStructure(schema)}`);
  return ["The detailed output format for the tools is outlined below:", ...lines].join("\n");
}

/** The natural-language documentation of a tool, as ToolAlpaca writes it (section 3.1, its stage 4). Never throws. */
export function describeTool(document: JsonObject): ToolDescription {
  const operations = operationsOf(document);
  const functions = operations.map((entry): [string, string] => [
    entry.name,
    describeFunction(document, entry),
  ]);
  const components = describeComponents(document);
  const text = functions.map(([name, description]) => `${name}: ${description}\n`).join("");
  return {
    nlDocumentation: components === "" ? text : `${text}\n${components}\n`,
    functionDescription: Object.fromEntries([
      ...functions.map(([name, description]) => [name, description.trim()]),
      ["components", components.trim()],
    ]),
    functionProjection: Object.fromEntries(
      operations.map(({ name, pathKey, method }) => [name, [pathKey, method]]),
    ),
  };
}
