import { pickFresh } from "#lib/llm/offline/sample-attribute.ts";
import { MANNER_CLOSINGS, MANNER_OPENINGS, MANNER_WORDS } from "#lib/llm/offline/vocabulary/manners.ts";
import { capitalised } from "#lib/llm/offline/words.ts";
import type { Random } from "#lib/random/random.ts";

const PLAIN = 0.2;
const OPENED = 0.45;
const CLOSED = 0.8;

const filled = (words: string, random: Random): string =>
  words.replace(/\{(\w+)\}/g, (all, name: string) => random.pick(MANNER_WORDS[name] ?? [all]));

/** A request as different people would put it: plain, led up to, with a word behind it, or both. */
export function withManner(text: string, random: Random): string {
  const chance = random.next();
  if (chance < PLAIN) return text;
  const opening =
    chance < OPENED || chance >= CLOSED
      ? `${capitalised(filled(pickFresh("manner", MANNER_OPENINGS, random), random))} `
      : "";
  const closing = chance >= OPENED ? ` ${filled(pickFresh("thanks", MANNER_CLOSINGS, random), random)}` : "";
  return `${opening}${text}${closing}`;
}
