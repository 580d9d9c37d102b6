import { QUOTE_MAX } from "#lib/comments/schemas.ts";

/**
 * Where a piece of text, as it was selected on screen, stands in the text that is shown.
 * @param near how much of the text on screen stands before it: of several places, that one
 * @returns null where the screen shows it otherwise than it is, or it is too long
 */
export function quoteIn(
  text: string,
  selected: string,
  near: number,
): { start: number; text: string } | null {
  const quote = selected.trim();
  if (quote === "" || quote.length > QUOTE_MAX) return null;
  const from = near + selected.indexOf(quote);
  const start = text.startsWith(quote, from) ? from : text.indexOf(quote);
  return start < 0 ? null : { start, text: quote };
}
