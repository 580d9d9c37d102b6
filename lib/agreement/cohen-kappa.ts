import { categoriesOf, countsOf, type Statistic } from "./statistic.ts";

/**
 * Cohen's kappa (J. Cohen 1960) of two raters, over what both have rated. Not defined where both only ever gave one
 * and the same value.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Statistic {
  const categories = categoriesOf(pairs);
  const width = categories.length;
  return {
    // Whether they agree; the unit itself; the first one's values by category; the second one's.
    vectors: pairs.map(([first, second]) => [
      first === second ? 1 : 0,
      1,
      ...countsOf([first], categories),
      ...countsOf([second], categories),
    ]),
    of: ([agreeing = 0, total = 0, ...byCategory]) => {
      const [first, second] = [byCategory.slice(0, width), byCategory.slice(width)];
      const byChance = first.reduce(
        (all, count, place) => all + (count * (second[place] ?? 0)) / total ** 2,
        0,
      );
      return 1 - byChance < 1e-12 ? null : (agreeing / total - byChance) / (1 - byChance);
    },
  };
}
