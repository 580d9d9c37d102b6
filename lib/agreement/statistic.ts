/**
 * A figure of many units that depends on sums over them alone: then drawing units anew costs additions only.
 * `vectors` holds one list of numbers a unit, all of one length.
 */
export type Statistic = {
  vectors: readonly (readonly number[])[];
  /** The figure, from the sum of the vectors; null where it is not defined. */
  of: (sum: Float64Array) => number | null;
};

/** The figure over all units, each taken once. */
export function valueOf({ vectors, of }: Statistic): number | null {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) addTo(sum, vector);
  return vectors.length === 0 ? null : of(sum);
}

export function addTo(sum: Float64Array, vector: readonly number[]): void {
  for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) + (vector[place] ?? 0);
}

/** How often each category was named in a unit, by the place of the category. */
export function countsOf(values: readonly string[], categories: readonly string[]): number[] {
  return categories.map((category) => values.filter((value) => value === category).length);
}

/** Every value that occurs, once. */
export const categoriesOf = (units: readonly (readonly string[])[]): string[] => [...new Set(units.flat())];
