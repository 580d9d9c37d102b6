import * as fc from "fast-check";
import type { JsonObject } from "#lib/errors/json.ts";

const name = fc.oneof(
  fc.constantFrom("id", "name", "tags", "__proto__", "constructor", "größe"),
  fc.string({ minLength: 1, maxLength: 8 }),
);

const range = (least: string, most: string, max: number): fc.Arbitrary<JsonObject> =>
  fc.option(fc.tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max })), { nil: null }).map((ends) => {
    return ends === null ? {} : { [least]: Math.min(...ends), [most]: Math.max(...ends) };
  });

const text = fc.oneof(
  range("minLength", "maxLength", 40).map((limits): JsonObject => ({ type: "string", ...limits })),
  fc
    .constantFrom(
      "date",
      "date-time",
      "time",
      "email",
      "uri",
      "uuid",
      "ipv4",
      "ipv6",
      "hostname",
      "byte",
      "duration",
      "unheard-of",
    )
    .map((format): JsonObject => ({ type: "string", format })),
  fc
    .uniqueArray(fc.string(), { minLength: 1, maxLength: 4 })
    .map((choices): JsonObject => ({ type: "string", enum: choices })),
);

const number = fc.oneof(
  range("minimum", "maximum", 50).map((limits): JsonObject => ({ type: "integer", ...limits })),
  range("minimum", "maximum", 50).map((limits): JsonObject => ({ type: "number", ...limits })),
  fc.constantFrom<JsonObject>(
    { type: "integer", format: "int64" },
    { type: "number", format: "float", exclusiveMinimum: 0, exclusiveMaximum: 1 },
    { type: "integer", multipleOf: 5, minimum: 3 },
    { type: "integer", maximum: -7 },
    { type: "number", minimum: 1e6 },
  ),
);

const leaf = fc.oneof(
  text,
  number,
  fc.constantFrom<JsonObject>(
    { type: "boolean" },
    { type: ["string", "null"] },
    { type: "null" },
    { const: 5 },
    {},
    { title: "A cycle" },
  ),
);

/** Schemas that some value fits, nested, with hostile names among them. */
export const arbitrarySchema: fc.Arbitrary<JsonObject> = fc.letrec<{
  schema: JsonObject;
  object: JsonObject;
}>((tie) => {
  const properties = fc.uniqueArray(fc.tuple(name, tie("schema")), {
    maxLength: 4,
    selector: ([key]) => key,
  });
  return {
    object: fc.tuple(properties, fc.integer({ min: 0, max: 4 })).map(([entries, required]) => ({
      type: "object",
      properties: Object.fromEntries(entries),
      required: entries.slice(0, required).map(([key]) => key),
    })),
    schema: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      tie("object"),
      fc
        .tuple(tie("schema"), range("minItems", "maxItems", 6))
        .map(([items, limits]): JsonObject => ({ type: "array", items, ...limits })),
      fc.tuple(tie("schema"), leaf).map(([one, other]): JsonObject => ({ anyOf: [one, other] })),
      fc
        .tuple(tie("object"), tie("object"))
        .map(([one, other]): JsonObject => ({ allOf: [one, { properties: { further: other } }] })),
    ),
  };
}).schema;
