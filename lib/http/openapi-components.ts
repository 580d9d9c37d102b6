import { z } from "zod";
import { isJsonObject, JsonValue, type Json, type JsonObject } from "#lib/errors/json.ts";

export type NamedSchemas = Record<string, z.ZodType>;

/** What is sent to us may leave out what has a default ("input"); what we answer has everything ("output"). */
type Direction = "input" | "output";

const PREFIX = "#/components/schemas/";

const UNNAMED = "__unnamed";

/** The value with its references changed; zod's own identifiers are left out. */
function mapReferences(value: Json, change: (reference: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => mapReferences(item, change));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== "$schema" && key !== "$id")
    .map(([key, item]): [string, Json] => [
      key,
      key === "$ref" && typeof item === "string" ? change(item) : mapReferences(item, change),
    ]);
  return Object.fromEntries(entries);
}

function referencesIn(value: Json): string[] {
  const found: string[] = [];
  mapReferences(value, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
}

/** All named schemas of one direction, and `extra` (not named) under UNNAMED. */
function convert(named: NamedSchemas, extra: z.ZodType, direction: Direction): JsonObject {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  if (!registry.has(extra)) registry.add(extra, { id: UNNAMED });
  const { schemas } = z.toJSONSchema(registry, {
    io: direction,
    unrepresentable: "any",
    uri: (id) => PREFIX + id,
  });
  return z.record(z.string(), JsonValue).parse(schemas);
}

/**
 * Turns zod schemas into JSON Schemas with references to named components, and keeps which of
 * those are in use. A schema that differs by direction is called NameInput where it is sent.
 */
export function schemaComponents(named: NamedSchemas): {
  schemaOf: (schema: z.ZodType, direction: Direction) => Json;
  used: () => JsonObject;
} {
  const nameOf = new Map(Object.entries(named).map(([name, schema]) => [schema, name]));
  const whole = { input: convert(named, z.never(), "input"), output: convert(named, z.never(), "output") };
  const known: Record<string, Json> = {};
  const componentName = (name: string, direction: Direction): string => {
    if (JSON.stringify(whole.input[name]) === JSON.stringify(whole.output[name])) return name;
    if (direction === "input") return name.endsWith("Input") ? name : `${name}Input`;
    return name.endsWith("Input") ? `${name}Output` : name;
  };
  const adopt = (value: Json, direction: Direction): Json =>
    mapReferences(value, (reference) => keep(reference.slice(PREFIX.length), direction));

  function keep(name: string, direction: Direction): string {
    const component = componentName(name, direction);
    if (known[component] === undefined) {
      // Known before it is written, so that a schema may refer to itself.
      known[component] = {};
      known[component] = adopt(whole[direction][name] ?? {}, direction);
    }
    return PREFIX + component;
  }

  return {
    schemaOf: (schema, direction) => {
      const name = nameOf.get(schema);
      if (name !== undefined) return { $ref: keep(name, direction) };
      return adopt(convert(named, schema, direction)[UNNAMED] ?? {}, direction);
    },
    used: () => Object.fromEntries(Object.entries(known).toSorted(([a], [b]) => a.localeCompare(b, "en"))),
  };
}

/** Names of components that something refers to and nobody wrote; empty where all is well. */
export function danglingReferences(document: JsonObject): string[] {
  const components = isJsonObject(document["components"]) ? document["components"]["schemas"] : {};
  const written = new Set(
    Object.keys(isJsonObject(components) ? components : {}).map((name) => PREFIX + name),
  );
  return [...new Set(referencesIn(document))].filter((reference) => !written.has(reference));
}
