import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "./wilson-interval.ts";

// By the formula, to four digits; the first three are the worked examples of textbooks.
test.each([
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [5, 10, 0.2366, 0.7634],
  [81, 263, 0.2553, 0.3662],
  [1, 2_000, 0.0001, 0.0028],
])("%i of %i", (seen, of, low, high) => {
  const interval = wilsonInterval(seen, of);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test("nothing of nothing may be any share", () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

test("holds the share itself, lies within 0 and 1, mirrors, and narrows as more is seen", () => {
  const counts = fc.integer({ min: 1, max: 5_000 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
  fc.assert(
    fc.property(counts, ([seen, of]) => {
      const { low, high } = wilsonInterval(seen, of);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low - 1e-9).toBeLessThanOrEqual(seen / of);
      expect(high + 1e-9).toBeGreaterThanOrEqual(seen / of);
      const mirrored = wilsonInterval(of - seen, of);
      expect(mirrored.low).toBeCloseTo(1 - high, 9);
      const more = wilsonInterval(4 * seen, 4 * of);
      expect(more.high - more.low).toBeLessThan(high - low + 1e-9);
    }),
  );
});
