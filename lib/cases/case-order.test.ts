import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseOrder, readCursor, writeCursor } from "./case-order.ts";
import { CaseSort } from "./schemas.ts";

const id = "0190b3a0-0000-7000-8000-000000000000";
const keyOf: Record<CaseSort, string | null> = {
  newest: null,
  oldest: null,
  "most-steps": "3",
  "fewest-steps": "0",
  tool: 'a "tool"\n',
  decided: "2026-01-01T00:00:00.123000Z",
};

describe("cursor", () => {
  it.each(CaseSort.options)("of %s is read back", (sort) => {
    const place = { key: keyOf[sort], id };
    expect(readCursor(sort, writeCursor(sort, place))).toEqual(place);
  });

  it("of a list sorted otherwise is refused", () => {
    expect(() => readCursor("oldest", writeCursor("newest", { key: null, id }))).toThrow(
      /belongs to the list sorted by "newest"/,
    );
  });

  it.each([
    ["most-steps", "three"],
    ["most-steps", null],
    ["newest", "3"],
    ["decided", "soon"],
    ["tool", "\u0000"],
  ] as const)("of %s with the value %j is refused", (sort, key) => {
    expect(() => readCursor(sort, writeCursor(sort, { key, id }))).toThrow(
      /not one that a list of cases gave/,
    );
  });

  it("that nobody made is refused, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readCursor("newest", text)).toThrow(/not one that a list of cases gave/);
      }),
    );
  });

  it("has an order for every sort", () => {
    expect(CaseSort.options.map((sort) => caseOrder(sort).isDescending)).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
    ]);
  });
});
