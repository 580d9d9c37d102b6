import { cohenKappa } from "./cohen-kappa.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { measure } from "./measure.ts";
import type { Agreement } from "./schemas.ts";

/** What one person said of one case. */
export type Opinion = {
  caseId: string;
  personId: string;
  decision: string;
  reasons: readonly string[];
  /** "none", or which step; null where it was not said. */
  firstBadStep: string | null;
};
/** What somebody who is no person makes of a case. */
export type OtherOpinion = { caseId: string; rater: string; isGood: boolean };

function byCase<T extends { caseId: string }>(opinions: readonly T[]): T[][] {
  const found = new Map<string, T[]>();
  for (const opinion of opinions) {
    const known = found.get(opinion.caseId);
    if (known) known.push(opinion);
    else found.set(opinion.caseId, [opinion]);
  }
  return [...found.values()];
}

/** The number of reviews that most cases with more than one have; the larger of two that are as frequent. */
function usualCount(cases: readonly (readonly unknown[])[]): number {
  const found = new Map<number, number>();
  for (const { length } of cases) if (length > 1) found.set(length, (found.get(length) ?? 0) + 1);
  return [...found].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function pairsOf(cases: readonly Opinion[][], seed: string): Agreement["decisions"]["pairs"] {
  const found = new Map<string, { people: [string, string]; values: [string, string][] }>();
  for (const opinions of cases) {
    const inOrder = opinions.toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
    inOrder.forEach((first, place) => {
      for (const second of inOrder.slice(place + 1)) {
        const key = JSON.stringify([first.personId, second.personId]);
        const pair = found.get(key) ?? { people: [first.personId, second.personId], values: [] };
        pair.values.push([first.decision, second.decision]);
        found.set(key, pair);
      }
    });
  }
  return [...found.values()]
    .toSorted((a, b) => b.values.length - a.values.length)
    .map(({ people, values }) => ({ ...measure(cohenKappa(values), `${seed} ${people.join(" ")}`), people }));
}

function kindsOf(cases: readonly Opinion[][], seed: string): Agreement["kinds"] {
  const named = new Map<string, number>();
  for (const { reasons } of cases.flat())
    for (const kind of new Set(reasons)) named.set(kind, (named.get(kind) ?? 0) + 1);
  return [...named]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([kind, count]) => {
      const units = cases.map((opinions) => opinions.map(({ reasons }) => String(reasons.includes(kind))));
      return { ...measure(krippendorffAlpha(units), `${seed} ${kind}`), kind, named: count };
    });
}

function againstOf(
  decided: ReadonlyMap<string, string>,
  others: readonly OtherOpinion[],
  seed: string,
): Agreement["against"] {
  return [...new Set(others.map(({ rater }) => rater))].map((rater) => {
    const pairs = others
      .filter((one) => one.rater === rater)
      .flatMap(({ caseId, isGood }): [string, string][] => {
        const decision = decided.get(caseId);
        return decision === undefined ? [] : [[String(decision === "approved"), String(isGood)]];
      });
    const agreeing = pairs.filter(([people, other]) => people === other).length;
    return { ...measure(cohenKappa(pairs), `${seed} ${rater}`), rater, agreeing };
  });
}

/**
 * How far people agree with each other, and with judges and checks.
 * @param given.decided what each case was decided as in the end, where it was
 */
export function agreementOf(
  given: {
    opinions: readonly Opinion[];
    decided: ReadonlyMap<string, string>;
    others: readonly OtherOpinion[];
  },
  seed: string,
): Agreement {
  const cases = byCase(given.opinions);
  const decisions = cases.map((opinions) => opinions.map(({ decision }) => decision));
  const steps = cases.map((opinions) => opinions.flatMap(({ firstBadStep }) => firstBadStep ?? []));
  const raters = usualCount(cases);
  const usual = raters === 0 ? [] : decisions.filter(({ length }) => length === raters);
  const several = cases.filter(({ length }) => length > 1);
  return {
    decisions: {
      alpha: measure(krippendorffAlpha(decisions), `${seed} alpha`),
      fleiss: { ...measure(fleissKappa(usual), `${seed} fleiss`), raters },
      pairs: pairsOf(several, seed),
    },
    kinds: kindsOf(several, seed),
    firstBadStep: measure(krippendorffAlpha(steps), `${seed} step`),
    against: againstOf(given.decided, given.others, seed),
  };
}
