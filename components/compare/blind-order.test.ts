import { expect, it } from "vitest";
import { isSwapped, readBlindSeed } from "./blind-order.ts";

it("changes places for about half of the seeds, and for a seed always or never", () => {
  const seeds = Array.from({ length: 10_000 }, (_, seed) => seed);
  const swapped = seeds.filter(isSwapped);
  expect(swapped.length).toBeGreaterThan(4_700);
  expect(swapped.length).toBeLessThan(5_300);
  expect(seeds.filter(isSwapped)).toEqual(swapped);
});

it.each([
  [null, null],
  ["", null],
  ["yes", null],
  ["-1", null],
  ["12345678901", null],
  ["0", 0],
  ["42", 42],
])("%j is the seed %j", (text, seed) => {
  expect(readBlindSeed(text)).toBe(seed);
});
