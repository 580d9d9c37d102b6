import type { JsonObject } from "#lib/errors/json.ts";
import { dereferenceSchema } from "./dereference-schema.ts";
import { contentOf } from "./media-type.ts";
import { objectShapeOf, readableType } from "./object-shape.ts";
import { operationsOf, type Operation } from "./operations.ts";
import { ownValue, textOf } from "./read-json.ts";
import { resolveReference } from "./resolve-reference.ts";
import { successResponseOf } from "./success-response.ts";
import { FunctionParameter, type JsonSchema, type ToolFunction } from "./tool-function.ts";

/** Name of the one parameter that stands for a whole body which has no properties to name. */
export const WHOLE_BODY = "body";

function parameterOf(
  name: string,
  place: FunctionParameter["in"],
  isRequired: boolean,
  description: string,
  schema: JsonSchema,
): FunctionParameter {
  const choices = ownValue(schema, "enum");
  const given = ownValue(schema, "default");
  return {
    name,
    in: place,
    required: isRequired,
    type: readableType(schema),
    description: description || textOf(ownValue(schema, "description")),
    enum: Array.isArray(choices) ? choices : null,
    ...(given === undefined ? {} : { default: given }),
    schema,
  };
}

function placedParameters(document: JsonObject, entry: Operation): FunctionParameter[] {
  return entry.parameters.flatMap((parameter) => {
    const place = FunctionParameter.shape.in.safeParse(ownValue(parameter, "in"));
    if (!place.success || place.data === "body") return [];
    const schema = dereferenceSchema(document, ownValue(parameter, "schema") ?? contentOf(parameter)?.schema);
    const isRequired = ownValue(parameter, "required") === true || place.data === "path";
    return [
      parameterOf(
        textOf(ownValue(parameter, "name")),
        place.data,
        isRequired,
        textOf(ownValue(parameter, "description")),
        schema,
      ),
    ];
  });
}

function bodyParameters(document: JsonObject, body: JsonObject): FunctionParameter[] {
  const content = contentOf(body);
  if (content?.schema === undefined) return [];
  const schema = dereferenceSchema(document, content.schema);
  const shape = objectShapeOf(schema);
  const isRequired = ownValue(body, "required") === true;
  if (!shape || shape.properties.length === 0) {
    const whole = parameterOf(WHOLE_BODY, "body", isRequired, textOf(ownValue(body, "description")), schema);
    return [{ ...whole, isWholeBody: true }];
  }
  return shape.properties.map(([name, property]) =>
    parameterOf(name, "body", shape.required.has(name), "", property),
  );
}

function functionOf(document: JsonObject, entry: Operation): ToolFunction {
  const body = resolveReference(document, ownValue(entry.operation, "requestBody"));
  const response = successResponseOf(document, entry.operation);
  const content = response ? contentOf(response) : null;
  return {
    name: entry.name,
    method: entry.method,
    path: entry.path,
    summary: textOf(ownValue(entry.operation, "summary")) || textOf(ownValue(entry.operation, "description")),
    parameters: [...placedParameters(document, entry), ...(body ? bodyParameters(document, body) : [])],
    responseSchema: content?.schema === undefined ? null : dereferenceSchema(document, content.schema),
    responseDescription: textOf(ownValue(response ?? {}, "description")),
    responseMediaType: content?.mediaType ?? null,
    requestMediaType: body ? (contentOf(body)?.mediaType ?? null) : null,
  };
}

/** The functions of a document, in its order, references written out. Never throws, whatever the document holds. */
export const functionsOf = (document: JsonObject): ToolFunction[] =>
  operationsOf(document).map((entry) => functionOf(document, entry));
