import { type Block, blockOf } from "#lib/llm/offline/blocks.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import { genericValue } from "#lib/llm/offline/generic-value.ts";
import { attributeFrom } from "#lib/llm/offline/guess-wish.ts";
import { wishesOf } from "#lib/llm/offline/next-call.ts";
import { readDocumentation } from "#lib/llm/offline/read-documentation.ts";
import { entityNamed } from "#lib/llm/offline/registry.ts";
import { sampleAttribute, sampleDate } from "#lib/llm/offline/sample-attribute.ts";
import { spoken } from "#lib/llm/offline/spoken.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";
import { type Random, seededRandom } from "#lib/random/random.ts";

/** The user's answer to a question of the assistant: the value that was asked for, in a short sentence. */
export function answerQuestion(blocks: readonly Block[], seed: string): string {
  const question = blockOf(blocks, "question");
  const instruction = blockOf(blocks, "instruction");
  const random = seededRandom(`details ${seed} ${instruction} ${question}`);
  const asked = askedFor(question, instruction, blockOf(blocks, "documentation"));
  if (asked.length === 0) return "Sorry, that is all I know. Please go by what I wrote.";
  const parts = asked.map((input) => valueFor(input, instruction, random));
  const words =
    parts.length === 1 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
  const frame = random.pick([
    (value: string) => `${value}, please.`,
    (value: string) => `It's ${value}.`,
    (value: string) => `Let's take ${value}.`,
  ]);
  return asked[0]?.refersTo === null && words.length > 40 ? words : frame(words);
}

/** Which inputs the question is about: those that the request lacks, else those whose names it holds. */
function askedFor(question: string, instruction: string, documentation: string): Attribute[] {
  const functions = readDocumentation(documentation);
  const lacking = wishesOf(instruction, functions).flatMap((wish) => wish.missing);
  const words = new Set(wordsOf(question));
  const isNamed = (input: Attribute): boolean =>
    wordsOf(input.refersTo ?? input.label).some((word) => words.has(word));
  const named = lacking.filter(isNamed);
  if (named.length > 0 || lacking.length > 0) return named.length > 0 ? named : lacking;
  return functions
    .flatMap(({ parameters }) => parameters.map(attributeFrom))
    .filter(isNamed)
    .slice(0, 1);
}

function valueFor(input: Attribute, instruction: string, random: Random): string {
  if (input.refersTo !== null) {
    const name = random.pick(entityNamed(input.refersTo)?.names ?? ["the first one on the list"]);
    return `the ${input.refersTo} "${name}"`;
  }
  if (input.kind === "date") return spoken(sampleDate(random), input);
  // A value that the request names already, such as the currency to convert from, is no answer.
  for (
    let attempt = 0;
    attempt < 6 && (input.values.length > 0 || input.range !== null || input.kind !== "plain");
    attempt += 1
  ) {
    const value = String(sampleAttribute(input, random));
    if (!instruction.toLowerCase().includes(value.toLowerCase()))
      return input.values.length > 6 || input.isEnum || /^[\w.@:/+-]+$/.test(value) ? value : `"${value}"`;
  }
  if (input.values.length > 0) return random.pick(input.values);
  return String(genericValue(input.name, {}, input.type, random));
}
