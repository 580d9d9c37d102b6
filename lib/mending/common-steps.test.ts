import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#lib/corpus/trajectory.ts";
import { commonSteps } from "./common-steps.ts";

const step = (action: string, group?: number): Step => ({
  thought: null,
  action,
  actionInput: "{}",
  observation: "",
  statusCode: 200,
  rawText: null,
  ...(group !== undefined && { group }),
});
const steps = (names: string): Step[] => [...names].map((name) => step(name));

describe("commonSteps", () => {
  it.each([
    ["", "", 0],
    ["a", "", 0],
    ["abc", "abd", 2],
    ["abc", "abc", 3],
    ["abc", "ab", 2],
    ["abc", "xbc", 0],
  ])("%j and %j", (a, b, common) => {
    expect(commonSteps(steps(a), steps(b))).toBe(common);
  });

  it("never parts a turn, on either side", () => {
    const turn = [step("a"), step("b", 1), step("c", 1)];
    expect(commonSteps(turn, [step("a"), step("b", 1), step("d", 1)])).toBe(1);
    expect(commonSteps(turn, [step("a"), step("b")])).toBe(1);
    expect(commonSteps(turn, turn)).toBe(3);
  });

  it("looks at what is said, not at how the source wrote it", () => {
    expect(commonSteps([{ ...step("a"), rawText: "x", thought: "" }], [step("a")])).toBe(1);
    expect(commonSteps([{ ...step("a"), observation: "x" }], [step("a")])).toBe(0);
  });

  it("is the same from both sides, and at most what is there", () => {
    const some = fc.array(fc.constantFrom("a", "b"), { maxLength: 6 }).map((names) => steps(names.join("")));
    fc.assert(
      fc.property(some, some, (a, b) => {
        const common = commonSteps(a, b);
        expect(common).toBe(commonSteps(b, a));
        expect(a.slice(0, common)).toEqual(b.slice(0, common));
        expect(common === a.length || common === b.length || a[common]?.action !== b[common]?.action).toBe(
          true,
        );
      }),
    );
  });
});
