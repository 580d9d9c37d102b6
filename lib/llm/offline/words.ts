/** "searchDogBreeds", "dog_breeds", "Dog breeds" -> lower-case words. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

const UNCHANGED = new Set([
  "news",
  "series",
  "species",
  "status",
  "address",
  "bus",
  "analysis",
  "weather",
  "music",
  "gas",
  "lens",
  "campus",
  "axis",
  "canvas",
  "business",
  "process",
  "access",
  "chess",
]);

/** "breeds" -> "breed", "categories" -> "category"; words that only look plural stay. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  if (UNCHANGED.has(lower) || lower.length < 4) return word;
  if (/(ss|us|is)$/.test(lower)) return word;
  if (lower.endsWith("movies")) return word.slice(0, -1);
  if (lower.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|xes|sses|zzes)$/.test(lower)) return word.slice(0, -2);
  return lower.endsWith("s") ? word.slice(0, -1) : word;
}

/** "breed" -> "breeds", "category" -> "categories". */
export function pluralOf(noun: string): string {
  const last = noun.split(" ").at(-1) ?? noun;
  if (["news", "series", "species"].includes(last.toLowerCase())) return noun;
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(s|x|ch|sh)$/i.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

/** Words -> "dogBreeds". */
export function camelOf(words: readonly string[]): string {
  return words
    .map((word, index) => (index === 0 ? word.toLowerCase() : capitalised(word.toLowerCase())))
    .join("");
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a dog", "an apple". */
export function withArticle(noun: string): string {
  const vowel = /^[aeiou]/i.test(noun) && !/^(uni|use|eu|one|ur[ail])/i.test(noun);
  return `${vowel || /^(hour|honest|mp|nft|rss|sms|svg|xml)/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], conjunction = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1) ?? ""}`;
}
