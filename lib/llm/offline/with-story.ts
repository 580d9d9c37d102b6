import { pickFresh } from "#lib/llm/offline/sample-attribute.ts";
import { STORY_CLOSINGS, STORY_OPENINGS } from "#lib/llm/offline/vocabulary/stories.ts";
import type { Random } from "#lib/random/random.ts";

/** A little story around a request. */
export function withStory(text: string, random: Random): string {
  const opening = pickFresh("opening", STORY_OPENINGS, random);
  const closing = random.chance(0.6) ? ` ${pickFresh("closing", STORY_CLOSINGS, random)}` : "";
  return `${opening} ${text}${closing}`;
}
