/** What is known of a case that is to be put in order. */
export type Teaching = {
  /** Findings of the current revision, by severity. */
  errors: number;
  cautions: number;
  /** Whether the samples of a judge disagree about it. */
  isDisputed: boolean;
  /** Functions that it calls. */
  calls: readonly string[];
};

const FINDINGS_MAX = 3;
const OF_ERROR = 3;
const OF_CAUTION = 1;
const OF_DISPUTE = 5;
const OF_RARITY = 4;

/**
 * How much is to be learnt from looking at a case, from 0 to 21: 3 for each failed check and 1 for each caution (three
 * of each at most), 5 where a judge disagrees with itself, and up to 4 for the rarest function that it calls, by how
 * few cases of the queue call it, on a logarithmic scale: 4 where no other does, 0 where all do.
 * @param callers how many cases of the queue call each function; `total` cases are in it
 */
export function teachingScore(given: Teaching, callers: ReadonlyMap<string, number>, total: number): number {
  const rarest = Math.min(...given.calls.map((call) => callers.get(call) ?? 1), total);
  const rarity = total > 1 ? Math.log(total / rarest) / Math.log(total) : 0;
  return (
    OF_ERROR * Math.min(given.errors, FINDINGS_MAX) +
    OF_CAUTION * Math.min(given.cautions, FINDINGS_MAX) +
    (given.isDisputed ? OF_DISPUTE : 0) +
    OF_RARITY * rarity
  );
}
