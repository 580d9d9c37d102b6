import { numbersOfId, type KeptTable } from "./kept-table.ts";
import type { Tally } from "./tally.ts";

/** How many matching cases have an id before (`isDescending`: after) this one: its place in a list by age, from 0. */
export function countAhead(table: KeptTable, tally: Tally, id: string, isDescending: boolean): number {
  const own = numbersOfId(id);
  const [first, ...rest] = table.ids;
  const isAhead = (row: number): boolean => {
    const lead = (first[row] ?? 0) - own[0];
    if (lead !== 0) return lead > 0 === isDescending;
    for (const [at, column] of rest.entries()) {
      const difference = (column[row] ?? 0) - (own[at + 1] ?? 0);
      if (difference !== 0) return difference > 0 === isDescending;
    }
    return false;
  };
  let ahead = 0;
  for (let row = 0; row < table.size; row += 1) if (isAhead(row) && tally.matches(row)) ahead += 1;
  return ahead;
}
