/** Widths in pixels. */
type Room = { all: number; gap: number; more: number };

/**
 * Which of a row of tabs are shown, by their place; the others go into a menu at its end. The open one is always shown.
 * @param widths of each tab; @param open its place, -1 for none
 */
export function tabsThatFit(widths: readonly number[], open: number, { all, gap, more }: Room): number[] {
  const places = widths.map((_, place) => place);
  const widthOf = (shown: readonly number[]): number =>
    shown.reduce((sum, place) => sum + (widths[place] ?? 0) + gap, -gap);
  if (widthOf(places) <= all) return places;
  const room = all - more - gap;
  for (let count = places.length - 1; count > 0; count -= 1) {
    const first = places.slice(0, count);
    const shown = open < count ? first : [...first.slice(0, -1), open];
    if (widthOf(shown) <= room) return shown;
  }
  return [Math.max(0, open)];
}
