/** A search as PostgreSQL is asked: all of it as words, or `head` and a last word that has just begun. */
export type SearchWords = { whole: string; begun: { head: string; prefix: string } | null };

const PREFIX_LETTERS_MIN = 3;

/**
 * While one types, the last word is not there yet: it is looked for as a beginning too, unless it
 * is quoted, excluded or a word of the search language.
 */
export function searchWords(text: string): SearchWords {
  const whole = text.trim();
  const last = /(?:^|\s)([\p{L}\p{M}\p{N}_]+)$/u.exec(whole)?.[1];
  const isQuoted = (whole.split('"').length - 1) % 2 === 1;
  if (last === undefined || isQuoted || last.length < PREFIX_LETTERS_MIN) return { whole, begun: null };
  return { whole, begun: { head: whole.slice(0, -last.length).trim(), prefix: last } };
}
