import type { Attribute, Domain, Entity } from "#lib/llm/offline/domain.ts";
import { nameAttributeOf } from "#lib/llm/offline/define-domain.ts";
import { DOMAINS } from "#lib/llm/offline/domains/all.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";

const domains = new Map(DOMAINS.map((domain) => [domain.category.toLowerCase(), domain]));
const entities = DOMAINS.flatMap((domain) => domain.entities);

const attributes = new Map<string, Attribute>();
const attributeKey = (name: string, description: string): string =>
  `${name}|${description.replace(/[.\s]+$/, "")}`;
/** The first meaning stays: things go before operations. */
function register(attribute: Attribute): void {
  const key = attributeKey(attribute.name, attribute.description);
  if (!attributes.has(key)) attributes.set(key, attribute);
}
for (const entity of entities)
  [nameAttributeOf(entity), ...entity.attributes, ...entity.parts.flatMap((part) => part.attributes)].forEach(
    register,
  );
for (const operation of DOMAINS.flatMap((domain) => domain.operations))
  [...operation.inputs, ...operation.outputs].forEach(register);

export function domainOf(category: string): Domain | null {
  return domains.get(category.trim().toLowerCase()) ?? null;
}

export function entityNamed(noun: string): Entity | null {
  return entities.find((entity) => entity.noun === noun) ?? null;
}

/** The attribute whose name and description a document repeats. */
export function attributeDescribed(name: string, description: string): Attribute | null {
  return attributes.get(attributeKey(name, description)) ?? null;
}

const phraseOf = (text: string): string => ` ${wordsOf(text).join(" ")} `;
const byLength = entities
  .flatMap((entity) => [entity.noun, entity.plural].map((noun) => ({ entity, phrase: phraseOf(noun) })))
  .toSorted((left, right) => right.phrase.length - left.phrase.length);

/** The entity that a text speaks of: the longest noun (or plural) in it; the given category goes first. */
export function entityIn(text: string, category?: string): Entity | null {
  const phrase = phraseOf(text);
  const hits = byLength.filter((candidate) => phrase.includes(candidate.phrase));
  const preferred = hits.find(({ entity }) => entity.category === category);
  return (preferred ?? hits[0])?.entity ?? null;
}
