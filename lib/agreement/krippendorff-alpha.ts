import { categoriesOf, countsOf, type Statistic } from "./statistic.ts";

/**
 * Krippendorff's alpha for nominal values, any number of raters, values missing (K. Krippendorff, Content Analysis,
 * 4th edition, section 12.3): 1 is full agreement, 0 what chance would give. Not defined where only one value occurs.
 * @param units of each unit, the values that were given; units with fewer than two say nothing and are left out
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): Statistic {
  const pairable = units.filter((values) => values.length > 1);
  const categories = categoriesOf(pairable);
  return {
    // Matching pairs, weighted by 1 / (values - 1); number of values; values by category.
    vectors: pairable.map((values) => {
      const counts = countsOf(values, categories);
      const matching = counts.reduce((sum, count) => sum + count * (count - 1), 0) / (values.length - 1);
      return [matching, values.length, ...counts];
    }),
    of: ([matching = 0, total = 0, ...byCategory]) => {
      const squares = byCategory.reduce((all, count) => all + count ** 2, 0);
      const expected = total ** 2 - squares;
      return expected === 0 ? null : 1 - ((total - 1) * (total - matching)) / expected;
    },
  };
}
