/** What is searched for: words as PostgreSQL's web search reads them, and the beginning of one more. */
export type SearchQuery = { words: string; beginning: string | null };

const QUOTES = /"/g;
const LAST_WORD = /(^|\s)([\p{L}\p{N}]{2,})$/u;

/**
 * The last word may be half typed: it is looked for as a beginning, unless it is quoted, taken out by "-",
 * follows "or", or ends with a space.
 */
export function searchQuery(text: string): SearchQuery {
  const whole = { words: text.trim(), beginning: null };
  const isInQuotes = (text.match(QUOTES)?.length ?? 0) % 2 === 1;
  const last = LAST_WORD.exec(text);
  const word = last?.[2];
  if (isInQuotes || !last || word === undefined || word.toLowerCase() === "or") return whole;
  const words = text.slice(0, last.index).trim();
  return /(^|\s)or$/i.test(words) ? whole : { words, beginning: word };
}
