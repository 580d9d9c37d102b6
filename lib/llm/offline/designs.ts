import type { Attribute, Entity, Operation, Part } from "#lib/llm/offline/domain.ts";
import { attributeOf } from "#lib/llm/offline/define-domain.ts";
import { domainOf } from "#lib/llm/offline/registry.ts";
import { DOMAINS } from "#lib/llm/offline/domains/all.ts";
import { camelOf, capitalised, pluralOf, withArticle, wordsOf } from "#lib/llm/offline/words.ts";

export type Shape = "search" | "details" | "random" | "list-by" | "part" | "operation";

/** A function as the grammar can make it, before a tool picks its name and inputs. */
export type Design = {
  shape: Shape;
  /** Names that it may bear; a tool picks one. */
  names: readonly string[];
  summary: string;
  method: "get" | "post" | "put" | "patch";
  path: string;
  required: readonly Attribute[];
  optional: readonly Attribute[];
  entity: Entity | null;
  part: Part | null;
  /** Of list-by: the closed list that it goes by. */
  by: Attribute | null;
  operation: Operation | null;
};

const pascal = (text: string): string => wordsOf(text).map(capitalised).join("");
export const idNameOf = (noun: string): string => `${camelOf(wordsOf(noun))}Id`;
export const idOf = (noun: string): Attribute => ({
  ...attributeOf(`${idNameOf(noun)}^${noun}`, ""),
  required: true,
});
const limit: Attribute = attributeOf("limit# 1-20 // Most results to return", "");

/** "maxPriceUsd" of "priceUsd": an upper bound to search with. */
export function upperBoundOf(attribute: Attribute, noun: string): Attribute {
  const unit = attribute.unit === "" ? "" : `, in ${attribute.unit}`;
  return {
    ...attribute,
    name: `max${capitalised(attribute.name)}`,
    required: false,
    description: `Highest ${attribute.label} of the ${noun}${unit}`,
  };
}

function searchDesign(entity: Entity): Design {
  const filters = entity.attributes
    .filter((attribute) => attribute.isEnum)
    .map((attribute) => ({ ...attribute, required: false }));
  const bounded = entity.attributes.filter(
    (attribute) => attribute.range !== null && /price|fee|minutes|distance|year/i.test(attribute.name),
  );
  const query: Attribute = {
    ...attributeOf(
      `${entity.nameKey}: ${entity.names.join("|")} // Words in the ${entity.nameKey} of the ${entity.noun}`,
      "",
    ),
    label: `${entity.nameKey} of the ${entity.noun}`,
    kind: "plain",
    required: false,
  };
  return {
    shape: "search",
    names: [`search${pascal(entity.plural)}`, `find${pascal(entity.plural)}`],
    summary: `Search ${entity.plural} by ${entity.nameKey}${filters[0] === undefined ? "" : ` or ${filters[0].label}`}.`,
    method: "get",
    path: `/${wordsOf(entity.plural).join("-")}`,
    required: [query],
    optional: [
      ...filters,
      ...bounded.slice(0, 1).map((attribute) => upperBoundOf(attribute, entity.noun)),
      limit,
    ],
    entity,
    part: null,
    by: null,
    operation: null,
  };
}

/** Everything that can be done with a kind of thing; the search comes first. */
export function designsOfEntity(entity: Entity): Design[] {
  const base = `/${wordsOf(entity.plural).join("-")}`;
  const id = idOf(entity.noun);
  const common = { method: "get" as const, entity, part: null, by: null, operation: null };
  const enums = entity.attributes.filter((attribute) => attribute.isEnum);
  const designs: Design[] = [
    searchDesign(entity),
    {
      ...common,
      shape: "details",
      names: [`get${pascal(entity.noun)}Details`, `get${pascal(entity.noun)}`],
      summary: `Get all that is known about one ${entity.noun}.`,
      path: `${base}/{${id.name}}`,
      required: [id],
      optional: [],
    },
    {
      ...common,
      shape: "random",
      names: [`getRandom${pascal(entity.noun)}`],
      summary: `Get ${withArticle(entity.noun)} at random${enums[0] === undefined ? "" : `, of a given ${enums[0].label} if wished`}.`,
      path: `${base}/random`,
      required: [],
      optional: enums.slice(0, 1),
    },
  ];
  for (const by of enums) {
    designs.push({
      ...common,
      shape: "list-by",
      names: [`list${pascal(entity.plural)}By${pascal(by.label)}`],
      by,
      summary: `List the ${entity.plural} of one ${by.label}.`,
      path: `${base}/by-${wordsOf(by.label).join("-")}`,
      required: [{ ...by, required: true }],
      optional: [limit],
    });
  }
  for (const part of entity.parts) {
    designs.push({
      ...common,
      shape: "part",
      names: [`get${pascal(entity.noun)}${pascal(pluralOf(part.noun))}`],
      part,
      summary: `Get the ${pluralOf(part.noun)} of one ${entity.noun}.`,
      path: `${base}/{${id.name}}/${wordsOf(pluralOf(part.noun)).join("-")}`,
      required: [id],
      optional: [limit],
    });
  }
  return designs;
}

export function designOfOperation(operation: Operation): Design {
  return {
    shape: "operation",
    names: [operation.name],
    summary: operation.summary,
    method: operation.method,
    path: operation.path,
    required: operation.inputs.filter((input) => input.required),
    optional: operation.inputs.filter((input) => !input.required),
    entity: null,
    part: null,
    by: null,
    operation,
  };
}

const all = DOMAINS.flatMap((domain) => [
  ...domain.entities.flatMap(designsOfEntity),
  ...domain.operations.map(designOfOperation),
]);
const byName = new Map(all.flatMap((design) => design.names.map((name) => [name, design] as const)));
const bySummary = new Map(all.map((design) => [design.summary, design]));

/** The design that bears a function's name; null for a function that the grammar does not know. */
export function designNamed(name: string): Design | null {
  return byName.get(name) ?? null;
}

export function designSummarised(summary: string): Design | null {
  return bySummary.get(summary.trim()) ?? null;
}

/** The designs of a category, apart by entity and operation. */
export function designsOfCategory(
  category: string,
): { entities: { entity: Entity; designs: Design[] }[]; operations: Design[] } | null {
  const domain = domainOf(category);
  if (domain === null) return null;
  return {
    entities: domain.entities.map((entity) => ({ entity, designs: designsOfEntity(entity) })),
    operations: domain.operations.map(designOfOperation),
  };
}
