import { type Json, type JsonObject, isJsonObject } from "#lib/errors/json.ts";
import { type Design, designNamed } from "#lib/llm/offline/designs.ts";
import { answerOf, schemaOf } from "#lib/llm/offline/schema-of.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";
import { type Random, seededRandom } from "#lib/random/random.ts";

/** A function as stage 2 wrote it down. */
export type FunctionEntry = { name: string; description: string; input: JsonObject; output: string };

type Subject = { name: string; description: string; link: string; functions: readonly FunctionEntry[] };
type Input = { name: string; required: boolean; schema: JsonObject };

/** An OpenAPI 3.0 document of the functions; one that the grammar does not know is described from its text. */
export function documentFrom(subject: Subject): JsonObject {
  const random = seededRandom(`document ${subject.name} ${subject.description}`);
  const isShared = random.chance(0.35);
  const isWrapped = random.chance(0.5);
  const schemas: JsonObject = {};
  const refer = (name: string, schema: JsonObject): JsonObject => {
    if (!isShared) return schema;
    schemas[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  };
  const paths: { [path: string]: JsonObject } = {};
  for (const entry of uniqueByName(subject.functions)) {
    const design = designNamed(entry.name);
    const path = design?.path ?? `/${wordsOf(entry.name).join("-")}`;
    const method = design?.method ?? "get";
    const answer = design === null ? answerInWords(entry) : answerOf(design, isWrapped, refer);
    const place = (paths[path] ??= {});
    place[method] = operationOf(entry, inputsOf(entry, design), { path, method, answer });
  }
  const document: JsonObject = {
    openapi: "3.0.0",
    info: {
      title: subject.name,
      description: subject.description,
      version: `${random.integer(1, 3)}.${random.integer(0, 9)}.0`,
    },
    servers: [{ url: serverOf(subject, random) }],
    paths,
  };
  if (Object.keys(schemas).length > 0) document["components"] = { schemas };
  return document;
}

function uniqueByName(entries: readonly FunctionEntry[]): FunctionEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ name }) => !seen.has(name) && seen.add(name));
}

function serverOf(subject: Subject, random: Random): string {
  const link = subject.link.trim();
  if (/^https?:\/\/[^\s<>"]+$/.test(link)) return link.replace(/\/+$/, "");
  const host = wordsOf(subject.name)
    .join("")
    .replace(/[^a-z0-9]/g, "");
  return `https://${host === "" ? `service${random.integer(10, 99)}` : host}.test/v1`;
}

function inputsOf(entry: FunctionEntry, design: Design | null): Input[] {
  const known = new Map(
    [...(design?.required ?? []), ...(design?.optional ?? [])].map((attribute) => [
      attribute.name,
      attribute,
    ]),
  );
  return Object.entries(entry.input).map(([name, told]) => {
    const text = typeof told === "string" ? told : "";
    const attribute = known.get(name);
    return {
      name,
      required: /^required/i.test(text),
      schema: attribute === undefined ? schemaInWords(text) : schemaOf(attribute, true),
    };
  });
}

/** "Optional. Integer. One of: [1, 2]. Number of dice" -> a schema. */
function schemaInWords(text: string): JsonObject {
  const type = /\b(string|integer|number|boolean|array|object)\b/i.exec(text)?.[1]?.toLowerCase() ?? "string";
  const accepted = /One of:\s*\[([^\]]*)\]/i.exec(text)?.[1];
  const description = text
    .replace(/^(required|optional)\.?\s*/i, "")
    .replace(/^[A-Za-z[\]]+\.\s*/, "")
    .replace(/One of:\s*\[[^\]]*\]\.?\s*/i, "")
    .trim();
  if (type === "array") return { type, description, items: { type: "string" } };
  if (type === "object") return { type, description, properties: { value: { type: "string", description } } };
  const schema: JsonObject = { type, description };
  if (accepted !== undefined && type === "string")
    schema["enum"] = accepted.split(",").map((value) => value.trim());
  return schema;
}

function answerInWords(entry: FunctionEntry): { description: string; schema: JsonObject } {
  return {
    description: entry.output === "" ? "The result." : entry.output,
    schema: {
      type: "object",
      properties: {
        message: { type: "string", description: entry.output === "" ? "Result in words" : entry.output },
      },
    },
  };
}

function operationOf(
  entry: FunctionEntry,
  inputs: readonly Input[],
  shape: { path: string; method: string; answer: { description: string; schema: JsonObject } },
): JsonObject {
  const { path, method, answer } = shape;
  const hasBody = method !== "get";
  const inPath = (name: string): boolean => path.includes(`{${name}}`);
  const parameters: Json[] = inputs
    .filter(({ name }) => !hasBody || inPath(name))
    .map(({ name, required, schema }) => {
      const { description, ...rest } = schema;
      return {
        name,
        in: inPath(name) ? "path" : "query",
        required: inPath(name) || required,
        description: description ?? "",
        schema: rest,
      };
    });
  const operation: JsonObject = { operationId: entry.name, summary: entry.description };
  if (parameters.length > 0) operation["parameters"] = parameters;
  const bodyInputs = hasBody ? inputs.filter(({ name }) => !inPath(name)) : [];
  if (bodyInputs.length > 0) operation["requestBody"] = bodyOf(bodyInputs);
  operation["responses"] = {
    "200": { description: answer.description, content: { "application/json": { schema: answer.schema } } },
  };
  return isJsonObject(operation) ? operation : {};
}

function bodyOf(inputs: readonly Input[]): JsonObject {
  const required = inputs.filter((input) => input.required).map((input) => input.name);
  const schema: JsonObject = {
    type: "object",
    properties: Object.fromEntries(inputs.map((input) => [input.name, input.schema])),
  };
  if (required.length > 0) schema["required"] = required;
  return { required: required.length > 0, content: { "application/json": { schema } } };
}
