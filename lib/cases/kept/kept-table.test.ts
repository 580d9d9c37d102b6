import { expect, it } from "vitest";
import { FACETS, makeKeptTable, type FacetName, type KeptRow, type KeptTable } from "./kept-table.ts";

const rowOf = (table: KeptTable, number: number, words: Partial<Record<FacetName, string[]>>): KeptRow => ({
  number,
  id: [0, 0x7000, 0x8000_0000, number],
  createdAt: number,
  decidedAt: Number.NaN,
  isTrashed: false,
  codes: Uint32Array.from(FACETS, (facet) => table.dictionaries[facet].codeOf(words[facet] ?? [])),
});

it("keeps every word as the rows and the words grow out of their columns", () => {
  const table = makeKeptTable();
  const count = 70_000;
  for (let number = 1; number <= count; number += 1)
    table.put(
      rowOf(table, number, {
        tag: [`tag ${number}`],
        model: [`model ${number % 300}`],
        status: ["complete"],
      }),
    );
  const wordOf = (facet: FacetName, number: number) =>
    table.dictionaries[facet].words[table.codes[facet][table.rowOf(number)] ?? -1];
  const wrong = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) =>
      wordOf("tag", number)?.[0] !== `tag ${number}` ||
      wordOf("model", number)?.[0] !== `model ${number % 300}` ||
      wordOf("status", number)?.[0] !== "complete",
  );
  expect(wrong).toEqual([]);
  expect((["status", "model", "tag"] as const).map((facet) => table.codes[facet].BYTES_PER_ELEMENT)).toEqual([
    1, 2, 4,
  ]);
});
