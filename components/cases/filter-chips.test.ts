import { expect, it } from "vitest";
import { emptyCaseFilter } from "#lib/cases/case-filter-url.ts";
import { CaseFacets, type CaseFilter } from "#lib/cases/schemas.ts";
import { chipsOf } from "./filter-chips.tsx";
import { LIST_KEYS, OTHER_KEYS } from "./list-address.ts";

const facets = CaseFacets.parse({
  ...Object.fromEntries(LIST_KEYS.map((key) => [key, []])),
  assignee: [{ value: "a1", label: "Anna", count: 3 }],
  total: 3,
  matching: 3,
  isAtLeast: false,
  names: [
    { filter: "instruction", value: "i1", name: "Find me a red kite" },
    { filter: "checkedBy", value: "r1", name: "Judge kites" },
  ],
});
const said = (given: Partial<CaseFilter>) =>
  chipsOf({ ...emptyCaseFilter(), ...given }, facets).map(({ key, words }) => [key, words]);

it("says every filter that there is", () => {
  expect([...LIST_KEYS, ...OTHER_KEYS].toSorted()).toEqual(
    Object.keys(emptyCaseFilter())
      .filter((key) => Array.isArray(emptyCaseFilter()[key as keyof CaseFilter]))
      .toSorted(),
  );
});

it.each<[Partial<CaseFilter>, string, string]>([
  [{ instruction: ["i1"] }, "instruction", "Find me a red kite"],
  [{ instruction: ["i2"] }, "instruction", "one that is gone"],
  [{ checkedBy: ["r1", "r2"] }, "checkedBy", "Judge kites, by a run"],
  [{ assignee: ["a1", "none"] }, "assignee", "Anna, nobody"],
  [{ assignee: ["some-body"] }, "assignee", "some-body"],
  [{ badStep: ["2-3", "6-"] }, "badStep", "2–3, step 6 and on"],
  [{ badKind: ["ignored error"] }, "badKind", "ignored error"],
  [{ golden: ["blueprint"] }, "golden", "made from a blueprint"],
  [{ tag: ["to-do"] }, "tag", "to-do"],
  [{ callStyle: ["parallel-multiple"] }, "callStyle", "parallel multiple"],
])("%j is read as %s: %s", (filter, key, words) => {
  expect(said(filter)).toEqual([[key, words]]);
});
