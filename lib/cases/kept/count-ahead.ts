import { numbersOfId, type KeptTable } from "./kept-table.ts";
import type { Tally } from "./tally.ts";

/** How many matching cases have an id before (`isDescending`: after) this one: its place in a list by age, from 0. */
export function countAhead(table: KeptTable, tally: Tally, id: string, isDescending: boolean): number {
  const own = numbersOfId(id);
  const { ids } = table;
  // Most ids differ in their first two parts, which are the time.
  const isAhead = (row: number): boolean => {
    for (let part = 0; part < 4; part += 1) {
      const difference = ((ids[part] as Uint32Array)[row] as number) - (own[part] as number);
      if (difference !== 0) return difference > 0 === isDescending;
    }
    return false;
  };
  const rows = new Int32Array(table.size);
  let count = 0;
  for (let row = 0; row < table.size; row += 1) if (isAhead(row)) rows[count++] = row;
  return tally.matchingOf(rows.subarray(0, count));
}
