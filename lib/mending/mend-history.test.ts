import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyTrajectory, plainTrajectory, stepNamed } from "./testing/any-trajectory.ts";
import { mend, type MendAction, startMending, trajectoryOf } from "./mend-history.ts";

const anyAction: fc.Arbitrary<MendAction> = fc.oneof(
  fc.record({
    kind: fc.constant("text" as const),
    field: fc.constantFrom("instruction" as const, "finalAnswer" as const),
    value: fc.string(),
  }),
  fc.record({
    kind: fc.constant("step" as const),
    key: fc.constantFrom("s0", "s1", "s2", "n1"),
    change: fc.record({ thought: fc.string() }),
  }),
  fc.record({ kind: fc.constant("insert" as const), key: fc.constant("n1"), at: fc.nat(5) }),
  fc.record({ kind: fc.constant("remove" as const), key: fc.constantFrom("s0", "s1", "n1") }),
  fc.record({
    kind: fc.constant("move" as const),
    key: fc.constantFrom("s0", "s2"),
    by: fc.integer({ min: -2, max: 2 }),
  }),
);

describe("mending with undo", () => {
  it("takes back every change to where it began, and makes all of them again", () => {
    fc.assert(
      fc.property(anyTrajectory, fc.array(anyAction, { maxLength: 20 }), (trajectory, actions) => {
        const start = startMending(trajectory);
        const end = actions.reduce(mend, start);
        let back = end;
        for (let turn = 0; turn <= actions.length; turn += 1) back = mend(back, { kind: "undo" });
        expect(back.draft).toEqual(start.draft);
        for (let turn = 0; turn <= actions.length; turn += 1) back = mend(back, { kind: "redo" });
        expect(back.draft).toEqual(end.draft);
      }),
    );
  });

  it("gives the trajectory back as it was, turns too", () => {
    fc.assert(
      fc.property(anyTrajectory, (trajectory) => {
        expect(trajectoryOf(startMending(trajectory).draft)).toEqual(trajectory);
      }),
    );
  });

  it("takes letters typed into one field for one change", () => {
    const start = startMending(plainTrajectory([stepNamed("a"), stepNamed("b")]));
    const typed = [
      { kind: "step", key: "s0", change: { thought: "N" } },
      { kind: "step", key: "s0", change: { thought: "No" } },
      { kind: "step", key: "s1", change: { thought: "Y" } },
    ] satisfies MendAction[];
    const end = typed.reduce<typeof start>(mend, start);
    expect(end.past).toHaveLength(2);
    expect(mend(end, { kind: "undo" }).draft.steps.map((step) => step.thought)).toEqual(["No", "I call b."]);
  });

  it("forgets the model's own text where the call says something else, and keeps it where it does not", () => {
    const step = { ...stepNamed("a"), rawText: "Thought: I call a.\nAction: a" };
    const start = startMending(plainTrajectory([step]));
    const seen = mend(start, { kind: "step", key: "s0", change: { observation: "[]" } });
    expect(seen.draft.steps[0]?.rawText).toBe(step.rawText);
    expect(mend(seen, { kind: "step", key: "s0", change: { action: "b" } }).draft.steps[0]?.rawText).toBe(
      null,
    );
  });

  it.each<[string, MendAction, (number | undefined)[]]>([
    ["the first call of a turn goes", { kind: "remove", key: "s0" }, [0, 0]],
    ["a step comes between", { kind: "insert", key: "n1", at: 1 }, [undefined, undefined, 2, 2]],
    ["a call leaves the turn", { kind: "move", key: "s2", by: -2 }, [undefined, 1, 1]],
  ])("keeps the calls of a turn together when %s", (_words, action, groups) => {
    const together = ["a", "b", "c"].map((name) => ({ ...stepNamed(name), group: 0 }));
    const { draft } = mend(startMending(plainTrajectory(together)), action);
    expect(trajectoryOf(draft).steps.map((step) => step.group)).toEqual(groups);
  });

  it("has no way back behind a merge", () => {
    const start = startMending(plainTrajectory([stepNamed("a")]));
    const typed = mend(start, { kind: "text", field: "instruction", value: "Mine." });
    const { draft } = startMending(plainTrajectory([stepNamed("b")]));
    const merged = mend(typed, { kind: "replace", draft });
    expect(mend(merged, { kind: "undo" }).draft).toBe(draft);
  });

  it("ends a failure or a cut with an answer", () => {
    const failed = {
      ...plainTrajectory([]),
      finalAnswer: null,
      error: "out of rounds",
      isCut: true as const,
    };
    const { draft } = mend(startMending(failed), { kind: "text", field: "finalAnswer", value: "Yes." });
    expect(trajectoryOf(draft)).toEqual({ ...plainTrajectory([]), finalAnswer: "Yes." });
  });
});
