import { expect, it } from "vitest";
import { FACETS, makeKeptTable, type FacetName, type KeptCase } from "./kept-table.ts";

const caseOf = (number: number, words: Partial<Record<FacetName, string[]>>): KeptCase => ({
  number,
  id: `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`,
  createdAt: number,
  decidedAt: null,
  isTrashed: false,
  words: {
    ...(Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as KeptCase["words"]),
    ...words,
  },
});

it("keeps every word as the rows and the words grow out of their columns", () => {
  const table = makeKeptTable();
  const count = 70_000;
  for (let number = 1; number <= count; number += 1)
    table.put(
      caseOf(number, { tag: [`tag ${number}`], model: [`model ${number % 300}`], status: ["complete"] }),
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
