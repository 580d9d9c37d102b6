import type { RunMix } from "#lib/runs/mix/schemas.ts";
import { wilsonInterval } from "#lib/statistics/wilson-interval.ts";
import type { Variety } from "../measure-variety.ts";

/** What is found of a corpus that was asked for with a mix. */
export type Found = {
  written: RunMix;
  played: RunMix;
  variety: Variety;
  /** Cases that a check found to repeat another one, as a share. */
  nearDuplicates: number;
};

/** Of the normal distribution, two-sided 99.9 %. */
const Z_999 = 3.2905;
/** Of chi-square at 0.001, by degrees of freedom from 1. */
const CHI_SQUARE_999 = [10.828, 13.816, 16.266, 18.467, 20.515, 22.458, 24.322];

/** Pearson's statistic of the shares that came out against those asked for. */
export function chiSquareOf({ total, parts }: RunMix): number {
  return parts.reduce((sum, { asked, count }) => {
    const expected = (asked ?? 0) * total;
    return (
      sum +
      (expected === 0 ? (count === 0 ? 0 : Number.POSITIVE_INFINITY) : (count - expected) ** 2 / expected)
    );
  }, 0);
}

/** At most, or at least: what a corpus of the offline model keeps to from some hundred to some thousand cases. */
const BOUNDS: readonly (readonly [
  what: string,
  of: (found: Found) => number,
  least: number,
  most: number,
])[] = [
  ["unique pairs of words", ({ variety }) => variety.distinct.two, 0.24, 1],
  ["self-BLEU", ({ variety }) => variety.selfBleu, 0, 0.6],
  ["median of the closest ROUGE-L", ({ variety }) => variety.rouge.median, 0, 0.67],
  ["share closer than 0.7 by ROUGE-L", ({ variety }) => variety.rouge.tooClose, 0, 0.32],
  ["requests repeated to the letter", ({ variety }) => variety.repeated, 0, 0.01],
  ["near-duplicates", ({ nearDuplicates }) => nearDuplicates, 0, 0.01],
  ["commonest opening", ({ variety }) => variety.commonestOpening, 0, 0.03],
  [
    "verb-noun pairs, distinct of parsed",
    ({ variety: { verbNoun } }) => verbNoun.distinct / verbNoun.parsed,
    0.5,
    1,
  ],
  ["requests with a verb and a noun", ({ variety }) => variety.verbNoun.parsed / variety.cases, 0.9, 1],
  ["evenness of categories", ({ variety }) => variety.categories.evenness, 0.98, 1],
  ["functions called of those declared", ({ variety }) => variety.functionCoverage, 0.6, 1],
];

/** Share of a part's cases that are played as asked; a fault that ends a case at once was not recovered from. */
const leastAsAsked = (part: string): number => (part === "error-recovery" ? 0.7 : 0.93);

/** What a corpus does not keep of what its mix promised; none where all is kept. */
export function brokenPromises(found: Found): string[] {
  const { written, played } = found;
  const broken: string[] = [];
  const statistic = chiSquareOf(written);
  const limit = CHI_SQUARE_999[written.parts.length - 2] ?? 0;
  if (!(statistic < limit)) broken.push(`chi-square of the mix is ${statistic.toFixed(1)}, over ${limit}`);
  for (const { part, asked, count } of written.parts) {
    const { low, high } = wilsonInterval(count, written.total, Z_999);
    if (asked === null || asked < low || asked > high)
      broken.push(`${part}: ${count} of ${written.total} came out, a share of ${asked} was asked for`);
    const cases = played.parts.find((one) => one.part === part);
    if (cases?.count !== count) broken.push(`${part}: ${count} were written, ${cases?.count ?? 0} played`);
    const share = cases?.asAsked?.share ?? 0;
    if (share < leastAsAsked(part))
      broken.push(`${part}: ${(100 * share).toFixed(1)} % were played as asked`);
  }
  for (const [what, of, least, most] of BOUNDS) {
    const value = of(found);
    if (!(value >= least && value <= most))
      broken.push(`${what}: ${value.toFixed(3)} is not within ${least} to ${most}`);
  }
  return broken;
}
