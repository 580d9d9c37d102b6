import { diffArrays } from "diff";

export type WordPart = { kind: "same" | "gone" | "new"; text: string };

/** Of texts that have next to nothing in common; a person sees as much in them side by side. */
const GIVE_UP_MS = 500;

/** Words with the space before them: what changed in a row then reads in one piece. */
const wordsOf = (text: string): string[] =>
  text.match(/\s*[\p{L}\p{M}\p{N}_]+|\s*[^\p{L}\p{M}\p{N}_\s]|\s+/gu) ?? [];

/** What changed between two texts, by whole words. Without the parts that are new it is `before`, without those that are gone `after`. */
export function wordChanges(before: string, after: string): WordPart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: GIVE_UP_MS });
  if (!changes)
    return [
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value.join(""),
  }));
}
