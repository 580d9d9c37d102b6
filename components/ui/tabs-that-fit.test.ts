import fc from "fast-check";
import { expect, it } from "vitest";
import { tabsThatFit } from "./tabs-that-fit.ts";

const room = { all: 200, gap: 10, more: 40 };

it.each([
  ["all of them", [50, 50, 60], 2, [0, 1, 2]],
  ["to the pixel", [60, 60, 60], 0, [0, 1, 2]],
  ["the first ones", [50, 50, 60, 70], 0, [0, 1]],
  ["the open one instead of the last", [50, 50, 60, 70], 3, [0, 3]],
  ["the open one alone", [50, 50, 60, 190], 3, [3]],
  ["with none open", [50, 50, 60, 70], -1, [0, 1]],
  ["nothing of nothing", [], -1, []],
])("%s", (_name, widths, open, shown) => {
  expect(tabsThatFit(widths, open, room)).toEqual(shown);
});

it("shows the open one in its order, and no more than there is room for", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 1, maxLength: 10 }),
      fc.nat(9),
      fc.integer({ min: 50, max: 900 }),
      (widths, nth, all) => {
        const open = nth % widths.length;
        const shown = tabsThatFit(widths, open, { ...room, all });
        expect(shown).toContain(open);
        expect(shown).toEqual([...new Set(shown)].toSorted((a, b) => a - b));
        const isWhole = shown.length === widths.length;
        const taken = shown.reduce((sum, place) => sum + (widths[place] ?? 0) + 10, isWhole ? -10 : 40);
        if (shown.length > 1) expect(taken).toBeLessThanOrEqual(all);
      },
    ),
  );
});
