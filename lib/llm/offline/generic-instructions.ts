import { genericValue } from "#lib/llm/offline/generic-value.ts";
import type { DocumentedFunction, DocumentedParameter } from "#lib/llm/offline/read-documentation.ts";
import { examplesIn } from "#lib/llm/offline/values.ts";
import { wordsOf } from "#lib/llm/offline/words.ts";
import type { Random } from "#lib/random/random.ts";

export const FRAMES: readonly ((wish: string, facts: string) => string)[] = [
  (wish, facts) => `Please ${wish}${facts}.`,
  (wish, facts) => `Could you ${wish}${facts}?`,
  (wish, facts) => `I'd like you to ${wish}${facts}, I need it for a talk.`,
  (wish, facts) => `My colleague asked me for help: ${wish}${facts}.`,
  (wish, facts) => `Is it possible to ${wish}${facts}? I would be grateful.`,
  (wish, facts) => `Before lunch, ${wish}${facts} and tell me what comes out.`,
  (wish, facts) => `Somebody has to ${wish}${facts}; can you do it for me?`,
  (wish, facts) => `Let's ${wish}${facts} now.`,
];

/** Requests for functions that the grammar does not know: from their summaries and what their inputs are said to be. */
export function genericInstructions(
  functions: readonly DocumentedFunction[],
  count: number,
  random: Random,
): string[] {
  const askable = functions.filter(({ summary }) => /\p{L}/u.test(summary));
  if (askable.length === 0) return [];
  const frames = random.shuffle(FRAMES);
  return Array.from({ length: count }, (_, index) => {
    const documented = askable[index % askable.length] ?? askable[0];
    const frame = frames[(index + Math.floor(index / askable.length)) % frames.length] ?? frames[0];
    return documented === undefined || frame === undefined
      ? ""
      : frame(summaryWish(documented), factsOf(documented, random));
  }).filter((text) => text !== "");
}

/** The summary as a wish: "Gets a kite by its id." -> "get a kite by its id". */
export function summaryWish(documented: DocumentedFunction): string {
  const summary = documented.summary.split(/(?<=\w)[.;]\s|[.;]$/)[0]?.trim() ?? "";
  return summary.charAt(0).toLowerCase() + summary.slice(1).replace(/\b(gets|retrieves|returns)\b/i, "get");
}

function factsOf(documented: DocumentedFunction, random: Random): string {
  const said = documented.parameters.filter(
    (parameter) =>
      !isOpaque(parameter) && parameter.type !== "object" && (parameter.required || random.chance(0.35)),
  );
  const facts = said.slice(0, 3).map((parameter) => {
    const value = valueFor(parameter, random);
    return `${wordsOf(parameter.name).join(" ")} ${/^-?\d+(\.\d+)?$/.test(value) ? value : `"${value}"`}`;
  });
  return facts.length === 0 ? "" : `, with ${facts.join(" and ")}`;
}

/** An identifier that only the system could know. */
export const isOpaque = (parameter: DocumentedParameter): boolean =>
  /(^|[a-z_])(id|ids|uuid|guid)$/i.test(parameter.name) && !/^(grid|paid|valid)$/i.test(parameter.name);

function valueFor(parameter: DocumentedParameter, random: Random): string {
  if (parameter.accepted.length > 0) return random.pick(parameter.accepted);
  const examples = examplesIn(parameter.description);
  if (examples.length > 0) return random.pick(examples);
  const type = parameter.type === "array" ? "string" : parameter.type;
  return String(genericValue(parameter.name, {}, type, random));
}
