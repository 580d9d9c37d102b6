import { rougeL } from "#lib/instructions/rouge-l.ts";
import { directAnswer } from "#lib/llm/offline/direct-answer.ts";
import { genericInstructions } from "#lib/llm/offline/generic-instructions.ts";
import { nextCall, wishesOf } from "#lib/llm/offline/next-call.ts";
import type { DocumentedFunction } from "#lib/llm/offline/read-documentation.ts";
import { OTHER_WISHES, WISH_WORDS } from "#lib/llm/offline/vocabulary/other-wishes.ts";
import { PLAIN_KNOWLEDGE, WHAT_CAN_YOU_DO } from "#lib/llm/offline/vocabulary/plain-knowledge.ts";
import { PLAIN_QUESTIONS } from "#lib/llm/offline/vocabulary/plain-questions.ts";
import type { Random } from "#lib/random/random.ts";

export type OtherAim = "missing-parameter" | "no-fitting-tool" | "direct-answer";
const CLOSEST_ROUGE = 0.6;

export const isOtherAim = (aim: string | null): aim is OtherAim =>
  aim === "missing-parameter" || aim === "no-fitting-tool" || aim === "direct-answer";

/** True where the assistant, reading the text, would do what the aim is about. */
export function fitsAim(aim: OtherAim, text: string, functions: readonly DocumentedFunction[]): boolean {
  if (aim === "direct-answer") return directAnswer(text, functions) !== null;
  const wishes = wishesOf(text, functions);
  if (aim === "no-fitting-tool") return wishes.length === 0;
  return nextCall(wishes, functions, [], true).kind === "ask";
}

function candidates(aim: OtherAim, functions: readonly DocumentedFunction[], random: Random): string[] {
  if (aim === "direct-answer")
    return random.shuffle([
      ...PLAIN_KNOWLEDGE.map(([question]) => question),
      ...WHAT_CAN_YOU_DO,
      ...PLAIN_QUESTIONS.flatMap((question) => [question.ask(random), question.ask(random)]),
    ]);
  if (aim === "no-fitting-tool")
    return random
      .shuffle(OTHER_WISHES)
      .map((wish) =>
        wish.replace(/\{(\w+)\}/g, (all, name: string) => random.pick(WISH_WORDS[name] ?? [all])),
      );
  const bare = functions.map((documented) => ({ ...documented, parameters: [] }));
  return random.shuffle(genericInstructions(bare, 8 * bare.length, random));
}

type Wanted = { count: number; refused: readonly string[]; random: Random; wrap: (text: string) => string };

/** Requests that no call is made for, or none before the user was asked; fewer where the tool has no room for them. */
export function otherInstructions(
  aim: OtherAim,
  functions: readonly DocumentedFunction[],
  first: readonly string[],
  { count, refused, random, wrap }: Wanted,
): string[] {
  const texts: string[] = [];
  for (const candidate of [...first, ...candidates(aim, functions, random).map(wrap)]) {
    if (texts.length >= count) break;
    if (!fitsAim(aim, candidate, functions)) continue;
    if ([...texts, ...refused].some((other) => rougeL(candidate, other) > CLOSEST_ROUGE)) continue;
    texts.push(candidate);
  }
  return texts;
}
