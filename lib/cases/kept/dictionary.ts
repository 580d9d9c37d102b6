/** Sets of words, each known by a small number. */
export type Dictionary = {
  /** The number of a set; the same for the same words. @param words sorted, each once */
  codeOf: (words: readonly string[]) => number;
  /** The words of each number. */
  words: readonly (readonly string[])[];
};

const keyOf = (words: readonly string[]): string =>
  words.length === 1 ? `1${words[0]}` : words.length === 0 ? "" : `2${JSON.stringify(words)}`;

export function makeDictionary(): Dictionary {
  const codes = new Map<string, number>();
  const words: (readonly string[])[] = [];
  return {
    words,
    codeOf: (set) => {
      const key = keyOf(set);
      const known = codes.get(key);
      if (known !== undefined) return known;
      const code = words.push([...set]) - 1;
      codes.set(key, code);
      return code;
    },
  };
}
