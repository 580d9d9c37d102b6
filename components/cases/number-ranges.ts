/** The ends of a range as they are typed; "" for none. */
export type NumberEnds = { from: string; to: string };

/** "100-500", "100-", "7" as their ends. */
export function rangeOf(word: string | undefined): NumberEnds {
  if (word === undefined) return { from: "", to: "" };
  const [from = "", to] = word.split("-");
  return { from, to: to ?? from };
}

/** The word of a filter for two ends, null where neither is set. What is no whole number counts for none. */
export function rangeWord({ from, to }: NumberEnds): string | null {
  const [first, last] = [from, to].map((end) => (/^\d+$/.test(end.trim()) ? String(Number(end)) : ""));
  if (first === "" && last === "") return null;
  return `${first === "" ? "0" : first}-${last}`;
}
