import { categoriesOf, countsOf, type Statistic } from "./statistic.ts";

/**
 * Fleiss' kappa (J. L. Fleiss 1971) of units that each were rated equally often, by whomever. Not defined where only
 * one value occurs.
 * @param units of each unit, the values that were given: two or more, everywhere as many
 * @throws RangeError where their numbers differ
 */
export function fleissKappa(units: readonly (readonly string[])[]): Statistic {
  const raters = units[0]?.length ?? 2;
  if (raters < 2 || units.some((values) => values.length !== raters))
    throw new RangeError("Fleiss' kappa needs as many ratings of every unit, two at least.");
  const categories = categoriesOf(units);
  return {
    // Share of agreeing pairs; the unit itself; values by category.
    vectors: units.map((values) => {
      const counts = countsOf(values, categories);
      const agreeing = counts.reduce((sum, count) => sum + count * (count - 1), 0);
      return [agreeing / (raters * (raters - 1)), 1, ...counts];
    }),
    of: ([agreeing = 0, total = 0, ...byCategory]) => {
      const byChance = byCategory.reduce((all, count) => all + (count / (total * raters)) ** 2, 0);
      // Not quite 1 by rounding, where one value is all there is.
      return 1 - byChance < 1e-12 ? null : (agreeing / total - byChance) / (1 - byChance);
    },
  };
}
