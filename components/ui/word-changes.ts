import { diff } from "@codemirror/merge";

export type WordPart = { kind: "same" | "gone" | "new"; text: string };

/** The first code unit that stands for a word; those below the surrogates are enough for 55,000 different ones. */
const FIRST = 0x20;
const LIMIT = 0xd7ff;

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? [];

/**
 * What changed between two texts, by whole words: each word is written as one letter, the letters are compared, and
 * the result is spelled out again. Without the parts that are new it is `before`, without those that are gone `after`.
 */
export function wordChanges(before: string, after: string): WordPart[] {
  const letters = new Map<string, string>();
  const letterOf = (word: string): string => {
    const known = letters.get(word);
    if (known !== undefined) return known;
    const letter = String.fromCharCode(Math.min(FIRST + letters.size, LIMIT));
    letters.set(word, letter);
    return letter;
  };
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  const spelled = [wordsBefore.map(letterOf).join(""), wordsAfter.map(letterOf).join("")] as const;
  const parts: WordPart[] = [];
  const add = (kind: WordPart["kind"], words: readonly string[]): void => {
    if (words.length > 0) parts.push({ kind, text: words.join("") });
  };
  let reached = 0;
  for (const { fromA, toA, fromB, toB } of diff(...spelled)) {
    add("same", wordsAfter.slice(reached, fromB));
    add("gone", wordsBefore.slice(fromA, toA));
    add("new", wordsAfter.slice(fromB, toB));
    reached = toB;
  }
  add("same", wordsAfter.slice(reached));
  return parts;
}
