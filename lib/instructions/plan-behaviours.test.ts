import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BehaviourPart, planBehaviours } from "./plan-behaviours.ts";
import { beyondMix, type BehaviourMix } from "./schemas.ts";

const totalOf = (parts: readonly BehaviourPart[]): number => parts.reduce((sum, { count }) => sum + count, 0);
const share = fc.integer({ min: 0, max: 50 });
const mixes: fc.Arbitrary<BehaviourMix> = fc
  .record({
    single: share,
    several: share,
    parallel: share,
    "missing-parameter": share,
    "no-fitting-tool": share,
    "error-recovery": share,
    "direct-answer": share,
  })
  .filter((mix) => Object.values(mix).some((one) => one > 0));
const place = fc.integer({ min: 0, max: 5_000 });
const seed = fc.integer({ min: 0, max: 2_147_483_647 });

describe("the plan of a mix", () => {
  it("is one part without an aim, ToolAlpaca's way", () => {
    expect(planBehaviours("toolalpaca", { place: 3, perTool: 10, seed: 7 })).toEqual([
      { behaviour: "solvable", aim: null, callStyle: null, count: 10 },
    ]);
  });

  it("gives each tool as many as asked for, and nothing of a share of 0", () => {
    fc.assert(
      fc.property(mixes, place, fc.integer({ min: 1, max: 100 }), seed, (mix, at, perTool, chosen) => {
        const parts = planBehaviours(mix, { place: at, perTool, seed: chosen });
        expect(totalOf(parts)).toBe(perTool);
        for (const { aim, behaviour } of parts)
          expect(mix[behaviour === "error-recovery" ? behaviour : (aim ?? "single")]).toBeGreaterThan(0);
        expect(planBehaviours(mix, { place: at, perTool, seed: chosen })).toEqual(parts);
      }),
    );
  });

  it.each([1, 3, 10, 25])("comes out nearly to the letter over 2,000 instructions, %i a tool", (perTool) => {
    fc.assert(
      fc.property(seed, (chosen) => {
        const tools = Math.ceil(2_000 / perTool);
        const all = Array.from({ length: tools }, (_, at) =>
          planBehaviours("beyond", { place: at, perTool, seed: chosen }),
        ).flat();
        const of = (behaviour: string, aim: string): number =>
          totalOf(all.filter((part) => part.behaviour === behaviour && part.aim === aim)) / totalOf(all);
        for (const key of ["single", "several", "parallel"] as const)
          expect(Math.abs(of("solvable", key) - beyondMix[key] / 100)).toBeLessThan(0.005);
        for (const key of ["missing-parameter", "no-fitting-tool", "direct-answer"] as const)
          expect(Math.abs(of(key, key) - beyondMix[key] / 100)).toBeLessThan(0.005);
        expect(Math.abs(of("error-recovery", "single") - 0.1)).toBeLessThan(0.005);
      }),
      { numRuns: 20 },
    );
  });
});
