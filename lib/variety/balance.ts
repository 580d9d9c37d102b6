/** How evenly things fall into classes: Shannon entropy over that of equal classes, 0 to 1, and the largest share. */
export function balanceOf(counts: readonly number[]): { evenness: number; largest: number } {
  const filled = counts.filter((count) => count > 0);
  const total = filled.reduce((sum, count) => sum + count, 0);
  if (filled.length < 2) return { evenness: filled.length === 0 ? 0 : 1, largest: filled.length };
  const entropy = filled.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0);
  return { evenness: entropy / Math.log(filled.length), largest: Math.max(...filled) / total };
}
