import { sequencesOf, wordsIn } from "./word-sequences.ts";

/** Unique runs of n words over all of them (Li et al. 2016). It falls with the size of a corpus: compare equal sizes. */
export function distinctN(texts: readonly string[], n: number): number {
  const all = texts.flatMap((text) => sequencesOf(wordsIn(text), n));
  return all.length === 0 ? 0 : new Set(all).size / all.length;
}
