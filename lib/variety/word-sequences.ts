/** Words of a text in lower case, of any script, in order. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []
  );
}

/** Runs of n words; none where there are fewer. */
export function sequencesOf(words: readonly string[], n: number): string[] {
  return words.slice(n - 1).map((_, at) => words.slice(at, at + n).join(" "));
}
