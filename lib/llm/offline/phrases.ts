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

/** "files", but not "status" or "access". */
const isPlural = (label: string): boolean => /[^su]s$/.test(label);
const isTitled = (entity: Entity): boolean => entity.nameKey !== "name";
const namedOf = (entity: Entity, slot: string): string =>
  isTitled(entity) ? `the ${entity.noun} "{${slot}}"` : `the ${entity.noun} {${slot}}`;

const known = new WeakMap<DocumentedFunction, readonly Phrase[]>();

/** Every way to ask for a documented function of the grammar; none for a function that it does not know. */
export function phrasesFor(documented: DocumentedFunction): readonly Phrase[] {
  const phrases = known.get(documented) ?? phrasesOf(documented);
  known.set(documented, phrases);
  return phrases;
}

function phrasesOf(documented: DocumentedFunction): Phrase[] {
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
    `Somebody told me about "{${entity.nameKey}}". Do you have that ${noun}?`,
    `Can you check whether "{${entity.nameKey}}" is one of the ${plural}?`,
    `We keep talking about "{${entity.nameKey}}" at work, so please dig up that ${noun}.`,
    `Go through the ${plural} and see if "{${entity.nameKey}}" turns up.`,
    `Does the name "{${entity.nameKey}}" belong to any ${noun}? {limit} hits are plenty.`,
    `Could you find me ${withArticle(noun)}? I saw one the other day.`,
    `There was ${withArticle(noun)} in a newspaper that I threw away; try to find it again.`,
    `Which ${noun} was it that everybody keeps recommending? Please look it up.`,
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
    const [third, fourth] =
      index === 0
        ? [
            `Try to dig out some ${filteredOf(filter, plural)} for a friend of mine.`,
            `Nobody here knows any ${filteredOf(filter, plural)}. Find {limit} so that we can compare.`,
          ]
        : [
            `My sister collects ${filteredOf(filter, plural)}; which ones exist?`,
            `Let me see {limit} examples of ${filteredOf(filter, plural)}.`,
          ];
    templates.push(first, second, third, fourth);
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
    `I can't make up my mind: let chance decide which ${entity.noun} I get.`,
    `Give our quiz ${withArticle(entity.noun)} that nobody expects.`,
    `Throw the dice and tell me which ${entity.noun} it is.`,
  ];
  return filter === undefined
    ? plain
    : [
        ...plain,
        `Draw one of the ${filteredOf(filter, entity.plural)} at random for our game tonight.`,
        `Any of the ${filteredOf(filter, entity.plural)} is fine, choose one for me.`,
        `Spin the wheel over all ${filteredOf(filter, entity.plural)} and read out the winner.`,
        `Blindly take one out of the ${filteredOf(filter, entity.plural)}.`,
      ];
}

function listTemplates(entity: Entity, by: Attribute): string[] {
  return [
    `List {limit} ${filteredOf(by, entity.plural)} for me.`,
    `What ${filteredOf(by, entity.plural)} are on record?`,
    `I need an overview of ${filteredOf(by, entity.plural)}, with {limit} entries.`,
    `Put together all ${filteredOf(by, entity.plural)} that you know.`,
    `For a poster I want to write down {limit} ${filteredOf(by, entity.plural)}.`,
    `Name the ${filteredOf(by, entity.plural)}, please.`,
    `How long is the list of ${filteredOf(by, entity.plural)}, and what is on it?`,
    `Give me a list of ${entity.plural} by ${by.label}.`,
    `I'd like to go through the ${entity.plural} of one ${by.label} only.`,
    `Sort out the ${entity.plural} that have the ${by.label} I am after.`,
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
    `What ${isPlural(third) ? "are" : "is"} the ${third} of ${thing}?`,
    `I would like to know ${first} and ${second} of ${thing}.`,
    `Tell me everything you know about ${thing}.`,
    `A colleague mentioned ${thing} yesterday. Get me the details, above all the ${fourth}.`,
    `For my notes: collect the facts about ${thing}.`,
    `Write me a short profile of ${thing}, with its ${second}.`,
    `How would you describe ${thing} to someone who has never heard of it?`,
    `Check the ${first} of ${thing} for me; I keep forgetting it.`,
    `Before I decide on ${thing}, I want to read all that is on file.`,
    `My teacher asked about ${thing}. What should I answer when it comes to the ${third}?`,
    `Please pull up ${thing} and read me the ${fourth}.`,
    `Tell me more about ${withArticle(entity.noun)} that a friend recommended.`,
    `I need the ${first} of a certain ${entity.noun}, can you get it?`,
    `What do you have on that ${entity.noun} I was asked about?`,
    `Fill me in on the ${entity.noun} that my cousin goes on about.`,
  ];
}

function partTemplates(entity: Entity, parts: string, id: string): string[] {
  const thing = namedOf(entity, id);
  return [
    `Show me the ${parts} of ${thing}.`,
    `Which ${parts} are known for ${thing}?`,
    `I'm curious about ${thing}: what about {limit} of its ${parts}?`,
    `Could you gather the ${parts} that belong to ${thing}?`,
    `Please bring together {limit} ${parts} of ${thing}.`,
    `I'm writing about ${thing} and still lack its ${parts}.`,
    `Are there any ${parts} of ${thing}? Read them to me.`,
    `Go and get the ${parts} of ${thing}, then sum them up.`,
    `I'd love to see the ${parts} of my favourite ${entity.noun}.`,
    `Where can I read the ${parts} of the ${entity.noun} from last week?`,
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
    `Search for ${many}, then open the top hit and report what it says.`,
    `I want to get to know one of the ${many}; look one up and then go into detail.`,
    `See which ${many} there are and explain the first of them at length.`,
    `Pick the first of the ${many} for me, with everything that is known about it.`,
  ];
}
