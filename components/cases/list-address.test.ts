import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CaseSort } from "#lib/cases/schemas.ts";
import { caseListSearch, clearKey, isFiltered, readCaseList, toggleValue } from "./list-address.ts";

const read = (text: string) => readCaseList(new URLSearchParams(text));

describe("the list that an address names", () => {
  it.each([
    ["", ""],
    ["?decision=pending", "?decision=pending"],
    ["?decision=maybe&decision=approved", "?decision=approved"],
    ["?sort=newest", ""],
    ["?sort=upside-down&steps=2-5", "?steps=2-5"],
    ["?q=red+kite&sort=tool&category=Anime", "?category=Anime&q=red+kite&sort=tool"],
  ])("%j is written as %j", (given, written) => {
    expect(caseListSearch(read(given))).toBe(written);
  });

  it("comes back from its own address, whatever the names", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 4 }),
        fc.uniqueArray(name, { maxLength: 4 }),
        fc.constantFrom(...CaseSort.options),
        (tool, finding, sort) => {
          const list = { ...read(""), sort };
          list.filter = { ...list.filter, tool, finding };
          expect(read(caseListSearch(list))).toEqual(list);
        },
      ),
    );
  });
});

describe("changing a filter", () => {
  it("puts a value in and takes it out again", () => {
    const { filter } = read("?decision=pending");
    const both = toggleValue(filter, "decision", "approved");
    expect(both.decision).toEqual(["pending", "approved"]);
    expect(toggleValue(both, "decision", "pending").decision).toEqual(["approved"]);
  });

  it("clears one key and leaves the others", () => {
    const { filter } = read("?decision=pending&q=kite&from=2026-01-01");
    expect(clearKey(filter, "decision").decision).toEqual([]);
    expect(clearKey(filter, "q").q).toBeUndefined();
    expect(clearKey(filter, "dates").from).toBeUndefined();
    expect(clearKey(filter, "q").decision).toEqual(["pending"]);
  });

  it("knows an empty filter", () => {
    expect(isFiltered(read("?sort=tool").filter)).toBe(false);
    expect(isFiltered(read("?q=kite").filter)).toBe(true);
  });
});
