/** Sets of words, each known by a small number. */
export type Dictionary = {
  /** The number of a set; the same for the same words. @param words sorted, each once */
  codeOf: (words: readonly string[]) => number;
  /** The words of each number. */
  words: readonly (readonly string[])[];
};

export function makeDictionary(): Dictionary {
  // Most sets are one word: looked up without making a key.
  const singles = new Map<string, number>();
  const others = new Map<string, number>();
  const words: (readonly string[])[] = [];
  return {
    words,
    codeOf: (set) => {
      const [codes, key] = set.length === 1 ? [singles, set[0] ?? ""] : [others, JSON.stringify(set)];
      const known = codes.get(key);
      if (known !== undefined) return known;
      const code = words.push([...set]) - 1;
      codes.set(key, code);
      return code;
    },
  };
}
