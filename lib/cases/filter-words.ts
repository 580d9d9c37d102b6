/** A range of whole numbers: "3" is [3, 3], "2-5" is [2, 5], "6-" is [6, null]. */
export function stepRange(word: string): { from: number; to: number | null } {
  const [from, to] = word.split("-");
  const first = Math.min(Number(from), 2_147_483_647);
  if (to === undefined) return { from: first, to: first };
  return { from: first, to: to === "" ? null : Math.min(Number(to), 2_147_483_647) };
}

// Year 0 is a date to JavaScript, not to PostgreSQL.
const EARLIEST_MS = Date.parse("0001-01-01T00:00:00Z");

/** A date or time of a filter, UTC. */
export const momentOf = (text: string): Date => new Date(Math.max(Date.parse(text), EARLIEST_MS));
