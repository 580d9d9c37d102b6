/** Where a text stands in another one, each place. */
function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/**
 * Where a quote stands in what the screen shows of its source, which may show more (where a value is from) or less
 * (the rest is folded): of several places, the one that is as many-th as in the source.
 * @param start its place in the source
 * @returns null where the screen does not show it
 */
export function placeOnScreen(screen: string, source: string, quote: string, start: number): number | null {
  if (quote === "") return null;
  const before = placesOf(source, quote).filter((at) => at < start).length;
  const shown = placesOf(screen, quote);
  return shown[Math.min(before, shown.length - 1)] ?? null;
}
