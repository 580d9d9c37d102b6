import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTrajectories } from "./compare-trajectories.ts";
import { cutTrajectory } from "./cut-trajectory.ts";
import { anyTrajectory, plainTrajectory, stepNamed } from "./testing/any-trajectory.ts";

const [a, b, c] = [stepNamed("a"), stepNamed("b"), stepNamed("c")];
const start = plainTrajectory([a, b, c]);

describe("what changed between two revisions", () => {
  it.each([
    ["nothing", [a, b, c], ["same 0-0", "same 1-1", "same 2-2"]],
    ["a step changed", [a, { ...b, thought: "No." }, c], ["same 0-0", "changed 1-1", "same 2-2"]],
    ["a step more", [a, stepNamed("d"), b, c], ["same 0-0", "new -1", "same 1-2", "same 2-3"]],
    ["a step less", [a, c], ["same 0-0", "gone 1-", "same 2-1"]],
    ["another step in its stead", [a, stepNamed("d"), c], ["same 0-0", "new -1", "gone 1-", "same 2-2"]],
    [
      "two calls put in one turn",
      [{ ...a, group: 0 }, { ...b, group: 0 }, c],
      ["same 0-0", "changed 1-1", "same 2-2"],
    ],
  ])("%s", (_words, steps, changes) => {
    const { steps: found } = compareTrajectories(start, { ...start, steps });
    expect(found.map((one) => `${one.kind} ${one.before?.place ?? ""}-${one.after?.place ?? ""}`)).toEqual(
      changes,
    );
  });

  it("says of a step that was moved where it stood", () => {
    const { steps } = compareTrajectories(start, { ...start, steps: [b, c, a] });
    expect(
      steps.map((one) => [one.kind, "movedTo" in one ? one.movedTo : "movedFrom" in one && one.movedFrom]),
    ).toEqual([
      ["gone", 2],
      ["same", false],
      ["same", false],
      ["new", 0],
    ]);
  });

  it("names the texts that differ", () => {
    const { fields, isSame } = compareTrajectories(start, { ...start, finalAnswer: null, error: "cut" });
    expect(fields.map(({ field }) => field)).toEqual(["finalAnswer", "error"]);
    expect(isSame).toBe(false);
  });

  it("holds every step of both, each once and in its order, and is the same only for the same", () => {
    fc.assert(
      fc.property(anyTrajectory, anyTrajectory, (before, after) => {
        const { steps, isSame } = compareTrajectories(before, after);
        expect(steps.flatMap((one) => (one.before ? [one.before.step] : []))).toEqual(before.steps);
        expect(steps.flatMap((one) => (one.after ? [one.after.step] : []))).toEqual(after.steps);
        expect(isSame).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
    );
  });
});

describe("a cut", () => {
  it("keeps the steps before it, and a turn of one call is none", () => {
    const together = { ...start, steps: [a, { ...b, group: 1 }, { ...c, group: 1 }] };
    expect(cutTrajectory(together, 2)).toEqual({
      ...start,
      steps: [a, b],
      finalThought: null,
      finalAnswer: null,
      isCut: true,
    });
  });
});
