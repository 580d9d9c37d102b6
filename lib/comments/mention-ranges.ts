type Named = { id: string; name: string };
/** `end` is after the last character of the name; several people may have one. */
export type MentionRange = { start: number; end: number; ids: string[] };

const WORD = /[\p{L}\p{N}_]/u;

function namedAt(text: string, at: number, people: readonly Named[]): MentionRange | null {
  const fits = ({ name }: Named): boolean => {
    const end = at + 1 + name.length;
    return (
      name !== "" &&
      text.slice(at + 1, end).toLowerCase() === name.toLowerCase() &&
      !WORD.test(text.charAt(end))
    );
  };
  const longest = people.filter(fits).toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!longest) return null;
  const { length } = longest.name;
  const ids = people.filter((one) => one.name.length === length && fits(one)).map(({ id }) => id);
  return { start: at, end: at + 1 + length, ids };
}

/** Where a text names people: "@" before a name as people bear it, however it is capitalised; the longest name counts. */
export function mentionRanges(text: string, people: readonly Named[]): MentionRange[] {
  const ranges: MentionRange[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    // An address of e-mail names nobody.
    if (at > 0 && WORD.test(text.charAt(at - 1))) continue;
    const range = namedAt(text, at, people);
    if (range) ranges.push(range);
  }
  return ranges;
}
