import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "#lib/random/random.ts";

describe("seededRandom", () => {
  it("gives the same sequence for the same seed and another for another", () => {
    const draw = (seed: string): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 8 }, () => random.next());
    };
    expect(draw("lisbon")).toEqual(draw("lisbon"));
    expect(draw("lisbon")).not.toEqual(draw("lisbon1"));
  });

  it("stays within its bounds", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -500, max: 500 }), fc.nat(1_000), (seed, minimum, width) => {
        const random = seededRandom(seed);
        for (let draw = 0; draw < 20; draw += 1) {
          const value = random.integer(minimum, minimum + width);
          expect(value).toBeGreaterThanOrEqual(minimum);
          expect(value).toBeLessThanOrEqual(minimum + width);
          expect(random.next()).toBeLessThan(1);
        }
      }),
    );
  });

  it("shuffles without loss and leaves its argument alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        const before = [...list];
        const shuffled = seededRandom(seed).shuffle(list);
        expect(list).toEqual(before);
        expect([...shuffled].sort()).toEqual([...before].sort());
      }),
    );
  });

  it("spreads evenly enough", () => {
    const random = seededRandom("spread");
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 4_000; draw += 1) counts[random.integer(0, 3)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(130);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
