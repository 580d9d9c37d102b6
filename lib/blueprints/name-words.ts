/** "kiteId", "kite_id", "Kite ID" -> ["kite", "id"]. */
export function nameWords(name: string): string[] {
  return name
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

const unchanged = /(?:ss|us|is|news|series|species)$/;

/** "kites" -> "kite", "cities" -> "city"; words that only look plural stay. */
export function singular(word: string): string {
  if (word.length < 4 || unchanged.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

const identifiers: ReadonlySet<string> = new Set(["id", "ids", "uuid", "guid", "slug", "isbn", "sku"]);

/** The thing and the identifier that a name speaks of: "kiteId" -> ["kite"]; null where it names no identifier. */
export function thingOfIdentifier(name: string): string[] | null {
  const words = nameWords(name);
  const last = words.at(-1) ?? "";
  return identifiers.has(last) ? words.slice(0, -1).map(singular) : null;
}
