/** Different reasons that a note tells; the others are counted. */
const REASONS_SHOWN = 5;

/** How many blueprints were dropped and why, most frequent first; null where all came out at once. */
export function droppedNote({
  wanted,
  written,
  dropped,
}: {
  wanted: number;
  written: number;
  dropped: readonly string[];
}): string | null {
  if (dropped.length === 0 && written >= wanted) return null;
  const counts = [...Map.groupBy(dropped, (reason) => reason)]
    .map(([reason, all]) => ({ reason, count: all.length }))
    .toSorted((a, b) => b.count - a.count);
  const shown = counts.slice(0, REASONS_SHOWN).map(({ reason, count }) => `${count} × ${reason}`);
  const more = counts.length > REASONS_SHOWN ? [`and ${counts.length - REASONS_SHOWN} other reasons`] : [];
  return [`${written} of ${wanted} written, ${dropped.length} dropped.`, ...shown, ...more].join(" ");
}
