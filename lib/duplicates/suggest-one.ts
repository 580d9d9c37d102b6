import type { Decision } from "#lib/review/schemas.ts";

/** What speaks for a case among those that it repeats. */
export type Candidate = {
  id: string;
  decision: Decision;
  /** Errors and cautions. */
  findingCount: number;
  revision: number;
  finalAnswer: string | null;
};

const ranks: Record<Decision, number> = { approved: 3, pending: 2, "needs-work": 1, rejected: 0 };

type Point = { of: (one: Candidate) => number; says: (one: Candidate) => string };

/** In the order in which they count. */
const points: Point[] = [
  {
    of: ({ decision }) => ranks[decision],
    says: ({ decision }) => (decision === "approved" ? "approved" : "others were found worse"),
  },
  {
    of: ({ findingCount }) => -findingCount,
    says: ({ findingCount }) => (findingCount === 0 ? "nothing found in it" : "fewest findings"),
  },
  { of: ({ revision }) => (revision > 0 ? 1 : 0), says: () => "mended by hand" },
  { of: ({ finalAnswer }) => finalAnswer?.length ?? 0, says: () => "longest answer" },
];

/**
 * Which case to keep of several alike: the first point on which they differ decides, and where there is none, the
 * first case.
 * @param candidates in the order in which they were compared
 * @returns with every point in which it is ahead of another; null where there are none
 */
export function suggestOne(candidates: readonly Candidate[]): { caseId: string; reasons: string[] } | null {
  const [best] = candidates.toSorted((one, other) => {
    const decisive = points.find(({ of }) => of(one) !== of(other));
    return decisive ? decisive.of(other) - decisive.of(one) : 0;
  });
  if (!best) return null;
  const reasons = points
    .filter(({ of }) => {
      const values = candidates.map((one) => of(one));
      return of(best) === Math.max(...values) && of(best) > Math.min(...values);
    })
    .map(({ says }) => says(best));
  return { caseId: best.id, reasons: reasons.length > 0 ? reasons : ["the first of them"] };
}
