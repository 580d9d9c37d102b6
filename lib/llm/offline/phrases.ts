import type { Attribute, Entity } from "#lib/llm/offline/domain.ts";
import { type Design, designNamed } from "#lib/llm/offline/designs.ts";
import type { DocumentedFunction } from "#lib/llm/offline/read-documentation.ts";
import { pluralOf, withArticle } from "#lib/llm/offline/words.ts";

/** A way to ask for a function: slots {input} stand for values; `{id}` of a thing is said as its name. */
export type Phrase = {
  function: DocumentedFunction;
  design: Design;
  template: string;
  slots: readonly Attribute[];
  missing: readonly Attribute[];
};

/** Labels that stand well before a noun: "jazz songs", "vegan recipes". */
const ADJECTIVAL = new Set([
  "kind",
  "category",
  "genre",
  "size",
  "cuisine",
  "medium",
  "discipline",
  "style",
  "fuel",
  "mode",
  "make",
  "brand",
  "species",
  "rarity",
  "contract",
  "workplace",
  "severity",
  "conservation status",
  "partOfSpeech",
  "part of speech",
  "format",
  "orientation",
  "base",
  "diet",
  "level",
  "lineType",
  "line type",
]);

export function filteredOf(by: Attribute, noun: string): string {
  return ADJECTIVAL.has(by.label) ? `{${by.name}} ${noun}` : `${noun} whose ${by.label} is "{${by.name}}"`;
}

const isTitled = (entity: Entity): boolean => entity.nameKey !== "name";
const namedOf = (entity: Entity, slot: string): string =>
  isTitled(entity) ? `the ${entity.noun} "{${slot}}"` : `the ${entity.noun} {${slot}}`;

/** Every way to ask for a documented function of the grammar; none for a function that it does not know. */
export function phrasesFor(documented: DocumentedFunction): Phrase[] {
  const design = designNamed(documented.name);
  if (design === null) return [];
  const offered = new Map(
    [...design.required, ...design.optional].map((attribute) => [attribute.name, attribute]),
  );
  // A tool from elsewhere may use the same name for another function: then the grammar has no say.
  const documentedNames = new Set(documented.parameters.map(({ name }) => name));
  const isSame =
    documented.parameters.every(({ name }) => offered.has(name)) &&
    (design.shape === "search" || design.required.every(({ name }) => documentedNames.has(name)));
  if (!isSame) return [];
  const inputs = documented.parameters.flatMap((parameter) => {
    const attribute = offered.get(parameter.name);
    return attribute === undefined ? [] : [{ ...attribute, required: parameter.required }];
  });
  return templatesOf(design, inputs).flatMap((template) => {
    const names = new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""));
    const slots = inputs.filter((input) => names.has(input.name));
    if (slots.length < names.size) return [];
    // A search that insists on words is asked with words, or about one thing that has no name yet.
    const lacksQuery =
      design.shape === "search" &&
      !names.has(design.required[0]?.name ?? "") &&
      inputs.some((input) => input.name === design.required[0]?.name && input.required);
    if (lacksQuery && names.size > 0) return [];
    return [
      {
        function: documented,
        design,
        template,
        slots,
        missing: inputs.filter((input) => input.required && !names.has(input.name)),
      },
    ];
  });
}

function templatesOf(design: Design, inputs: readonly Attribute[]): readonly string[] {
  const { entity, operation, shape, part, by } = design;
  if (operation !== null) return operation.asks.map((ask) => naming(ask, operation.inputs));
  if (entity === null) return [];
  if (shape === "search") return searchTemplates(entity, inputs);
  if (shape === "random") return randomTemplates(entity, inputs);
  if (shape === "list-by" && by !== null) return listTemplates(entity, by);
  const id = inputs.find((input) => input.kind === "id")?.name ?? "";
  return part === null ? detailTemplates(entity, id) : partTemplates(entity, pluralOf(part.noun), id);
}

/** In the asks of operations a thing is named with its noun only where it is not a title. */
function naming(ask: string, inputs: readonly Attribute[]): string {
  return inputs.reduce(
    (text, input) =>
      input.refersTo === null
        ? text
        : text.replaceAll(`{${input.name}}`, `the ${input.refersTo} "{${input.name}}"`),
    ask,
  );
}

function searchTemplates(entity: Entity, inputs: readonly Attribute[]): string[] {
  const { noun, plural } = entity;
  const filters = inputs.filter((input) => input.isEnum);
  const bound = inputs.find((input) => input.name.startsWith("max"));
  const templates = [
    `Is there ${withArticle(noun)} called "{${entity.nameKey}}" in your records?`,
    `Look for "{${entity.nameKey}}" among the ${plural}, please.`,
    `I came across the name "{${entity.nameKey}}"; can you find that ${noun}?`,
    `Search the ${plural} for "{${entity.nameKey}}" and give me at most {limit} results.`,
    `Could you find me ${withArticle(noun)}? I saw one the other day.`,
  ];
  for (const [index, filter] of filters.entries()) {
    const [first, second] =
      index === 0
        ? [
            `Which ${filteredOf(filter, plural)} can you find?`,
            `I'm looking for ${filteredOf(filter, plural)}; {limit} of them will do.`,
          ]
        : [
            `Please search for ${filteredOf(filter, plural)}.`,
            `Help me discover {limit} ${filteredOf(filter, plural)}.`,
          ];
    templates.push(first, second);
    if (bound !== undefined) {
      const what =
        bound.label === "year" || bound.label.endsWith(" year")
          ? `not newer than {${bound.name}}`
          : `with a ${bound.label} of at most {${bound.name}} ${bound.unit}`.trim();
      templates.push(
        index === 0
          ? `Show me ${filteredOf(filter, plural)} ${what}.`
          : `We would like ${filteredOf(filter, plural)} ${what}, what is there?`,
      );
    }
  }
  return templates;
}

function randomTemplates(entity: Entity, inputs: readonly Attribute[]): string[] {
  const filter = inputs[0];
  const plain = [
    `Surprise me with ${withArticle(entity.noun)} picked at random.`,
    `Pick any ${entity.noun} for me, I like surprises.`,
  ];
  return filter === undefined
    ? plain
    : [
        ...plain,
        `Draw one of the ${filteredOf(filter, entity.plural)} at random for our game tonight.`,
        `Any of the ${filteredOf(filter, entity.plural)} is fine, choose one for me.`,
      ];
}

function listTemplates(entity: Entity, by: Attribute): string[] {
  return [
    `List {limit} ${filteredOf(by, entity.plural)} for me.`,
    `What ${filteredOf(by, entity.plural)} are on record?`,
    `I need an overview of ${filteredOf(by, entity.plural)}, with {limit} entries.`,
    `Give me a list of ${entity.plural} by ${by.label}.`,
  ];
}

function detailTemplates(entity: Entity, id: string): string[] {
  const thing = namedOf(entity, id);
  const labels = entity.attributes
    .filter(
      (attribute) =>
        attribute.type !== "boolean" &&
        attribute.kind === "plain" &&
        !/^(text|description|summary)$| (at|on|in|by|of)$/.test(attribute.label),
    )
    .map((attribute) => attribute.label);
  const [first = "background", second = "background", third = first, fourth = second] = labels;
  return [
    `What is the ${third} of ${thing}?`,
    `I would like to know ${first} and ${second} of ${thing}.`,
    `Tell me everything you know about ${thing}.`,
    `A colleague mentioned ${thing} yesterday. Get me the details, above all the ${fourth}.`,
    `For my notes: collect the facts about ${thing}.`,
    `Tell me more about ${withArticle(entity.noun)} that a friend recommended.`,
  ];
}

function partTemplates(entity: Entity, parts: string, id: string): string[] {
  const thing = namedOf(entity, id);
  return [
    `Show me the ${parts} of ${thing}.`,
    `Which ${parts} are known for ${thing}?`,
    `I'm curious about ${thing}: what about {limit} of its ${parts}?`,
    `Could you gather the ${parts} that belong to ${thing}?`,
    `I'd love to see the ${parts} of my favourite ${entity.noun}.`,
  ];
}

/** Wishes that take two calls of one kind of thing: find by a property, then look closer at the first one. */
export function chainTemplates(search: Phrase["design"], filter: Attribute): string[] {
  const entity = search.entity;
  if (entity === null) return [];
  const many = filteredOf(filter, entity.plural);
  return [
    `Find ${many} and give me all the details of the first one.`,
    `Are there ${many}? Take the first one that you find and tell me more about it.`,
    `Out of the ${many}, choose one and describe it closely.`,
  ];
}
