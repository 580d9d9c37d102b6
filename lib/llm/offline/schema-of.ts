import type { Json, JsonObject } from "#lib/errors/json.ts";
import { nameAttributeOf } from "#lib/llm/offline/define-domain.ts";
import type { Attribute, Entity } from "#lib/llm/offline/domain.ts";
import { idOf } from "#lib/llm/offline/designs.ts";
import type { Design } from "#lib/llm/offline/designs.ts";
import { pluralOf, wordsOf } from "#lib/llm/offline/words.ts";

/** The JSON Schema of an attribute. Bounds only where asked for: an input is checked, an answer is described. */
export function schemaOf(attribute: Attribute, isInput: boolean): JsonObject {
  const description = attribute.description;
  if (attribute.isList) return { type: "array", description, items: { type: "string", description } };
  const schema: JsonObject = { type: attribute.type, description };
  if (attribute.isEnum) schema["enum"] = [...attribute.values];
  if (attribute.kind === "date") schema["format"] = "date";
  if (attribute.kind === "datetime") schema["format"] = "date-time";
  if (isInput && attribute.name === "limit") Object.assign(schema, { minimum: 1, maximum: 50 });
  return schema;
}

function objectOf(attributes: readonly Attribute[]): JsonObject {
  return {
    type: "object",
    properties: Object.fromEntries(
      attributes.map((attribute) => [attribute.name, schemaOf(attribute, false)]),
    ),
  };
}

/** One thing as a search shows it: identifier, name and its first two attributes. */
export function briefOf(entity: Entity): JsonObject {
  return objectOf([idOf(entity.noun), nameAttributeOf(entity), ...entity.attributes.slice(0, 2)]);
}

export function wholeOf(entity: Entity): JsonObject {
  return objectOf([idOf(entity.noun), nameAttributeOf(entity), ...entity.attributes]);
}

const listOf = (items: JsonObject, key: string, isWrapped: boolean): JsonObject =>
  isWrapped
    ? {
        type: "object",
        properties: {
          total: { type: "integer", description: "Number of results in all" },
          [key]: { type: "array", items },
        },
      }
    : { type: "array", items };

/** The 200 answer of a design: a sentence, and the schema. */
export function answerOf(
  design: Design,
  isWrapped: boolean,
  refer: (name: string, schema: JsonObject) => JsonObject,
): { description: string; schema: JsonObject } {
  const { entity, part, operation, shape } = design;
  if (operation !== null) {
    const item = objectOf(operation.outputs);
    if (operation.itemNoun === null) return { description: `The result: ${namesIn(item)}.`, schema: item };
    const plural = pluralOf(operation.itemNoun);
    return {
      description: `A list of ${plural}, each with ${namesIn(item)}.`,
      schema: listOf(item, keyOf(plural), isWrapped),
    };
  }
  if (entity === null)
    return {
      description: "The result.",
      schema: { type: "object", properties: { message: { type: "string", description: "Result in words" } } },
    };
  if (part !== null) {
    const item = objectOf(part.attributes);
    const plural = pluralOf(part.noun);
    return {
      description: `A list of ${plural}, each with ${namesIn(item)}.`,
      schema: listOf(item, keyOf(plural), isWrapped),
    };
  }
  if (shape === "search" || shape === "list-by") {
    const brief = briefOf(entity);
    return {
      description: `A list of ${entity.plural}, each with ${namesIn(brief)}.`,
      schema: listOf(refer(`${pascalOf(entity.noun)}Summary`, brief), keyOf(entity.plural), isWrapped),
    };
  }
  const whole = wholeOf(entity);
  return {
    description: `The ${entity.noun} with ${namesIn(whole)}.`,
    schema: refer(pascalOf(entity.noun), whole),
  };
}

function namesIn(schema: JsonObject): string {
  const names = Object.keys(schema["properties"] as { [key: string]: Json });
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

const pascalOf = (text: string): string =>
  wordsOf(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
const keyOf = (plural: string): string =>
  pascalOf(plural).charAt(0).toLowerCase() + pascalOf(plural).slice(1);
