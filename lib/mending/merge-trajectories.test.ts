import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { conflictsOf, mergeTrajectories, resolveMerge } from "./merge-trajectories.ts";
import { anyTrajectory, plainTrajectory, stepNamed } from "./testing/any-trajectory.ts";

type Edit = { kind: "change" | "remove" | "none"; insertAfter: boolean };

const base = (size: number): Trajectory =>
  plainTrajectory(Array.from({ length: size }, (_, index) => stepNamed(`call${index}`)));

/** Changes, takes out and puts in what the edits say of each step. */
function edited(trajectory: Trajectory, edits: readonly (Edit | null)[], who: string): Trajectory {
  const steps = trajectory.steps.flatMap((step, index): Step[] => {
    const edit = edits[index];
    if (!edit) return [step];
    const own =
      edit.kind === "remove"
        ? []
        : [edit.kind === "change" ? { ...step, observation: `${who}${index}` } : step];
    return edit.insertAfter ? [...own, stepNamed(`${who}New${index}`)] : own;
  });
  return { ...trajectory, steps };
}

const anyEdit = fc.record({
  kind: fc.constantFrom("change" as const, "remove" as const, "none" as const),
  insertAfter: fc.boolean(),
});

/** Edits of two people that touch no step in common, nor the place behind one that the other touched. */
const apart = fc
  .array(fc.tuple(fc.constantFrom("mine", "theirs", "nobody"), anyEdit), { maxLength: 8 })
  .map((all) => {
    const owners = all.map(([owner]) => owner);
    const isFree = (index: number): boolean =>
      owners[index - 1] === undefined ||
      owners[index - 1] === "nobody" ||
      owners[index - 1] === owners[index];
    return all.map(([owner, edit], index) => ({ owner: isFree(index) ? owner : "nobody", edit }));
  });

describe("three-way merge by step", () => {
  it("puts edits together that do not touch each other, with nothing to choose", () => {
    fc.assert(
      fc.property(apart, (edits) => {
        const start = base(edits.length);
        const of = (owner: string) => edits.map((one) => (one.owner === owner ? one.edit : null));
        const mine = { ...edited(start, of("mine"), "x"), finalAnswer: "Mine." };
        const theirs = { ...edited(start, of("theirs"), "y"), instruction: "Theirs." };
        const merge = mergeTrajectories(start, mine, theirs);
        expect(conflictsOf(merge)).toEqual([]);
        const both = edits.map((one) => (one.owner === "nobody" ? null : one.edit));
        const steps = start.steps.flatMap((step, index): Step[] => {
          const edit = both[index];
          const who = edits[index]?.owner === "mine" ? "x" : "y";
          return edited({ ...start, steps: [step] }, [edit ?? null], who).steps.map((one) =>
            rename(one, index),
          );
        });
        expect(resolveMerge(merge)).toEqual({
          ...start,
          instruction: "Theirs.",
          finalAnswer: "Mine.",
          steps,
        });
      }),
    );
  });

  it("leaves what nobody else touched as it is, whatever it is", () => {
    fc.assert(
      fc.property(anyTrajectory, anyTrajectory, (start, edit) => {
        expect(resolveMerge(mergeTrajectories(start, edit, start))).toEqual(edit);
        expect(resolveMerge(mergeTrajectories(start, start, edit))).toEqual(edit);
        expect(resolveMerge(mergeTrajectories(start, edit, edit))).toEqual(edit);
        expect(conflictsOf(mergeTrajectories(start, edit, edit))).toEqual([]);
      }),
    );
  });

  it("is the same from either side, with the choices turned round", () => {
    fc.assert(
      fc.property(anyTrajectory, anyTrajectory, anyTrajectory, (start, mine, theirs) => {
        const here = mergeTrajectories(start, mine, theirs);
        const there = mergeTrajectories(start, theirs, mine);
        const count = conflictsOf(here).length;
        expect(conflictsOf(there)).toHaveLength(count);
        const all = (choice: "mine" | "theirs") => Array.from({ length: count }, () => choice);
        expect(resolveMerge(here, all("mine"))).toEqual(resolveMerge(there, all("theirs")));
      }),
    );
  });

  it.each<[string, (steps: Step[]) => Step[], (steps: Step[]) => Step[], number]>([
    ["both changed one step", change(1, "mine"), change(1, "theirs"), 1],
    ["the one changed what the other took out", change(1, "mine"), (steps) => steps.toSpliced(1, 1), 1],
    ["both put in a step at one place", put(1, "mine"), put(1, "theirs"), 1],
    ["neighbouring steps were changed", change(0, "mine"), change(1, "theirs"), 0],
    ["both made the same change", change(1, "same"), change(1, "same"), 0],
    ["the one moved a step that the other left", (steps) => steps.toReversed(), (steps) => steps, 0],
  ])("asks only where it must: %s", (_words, own, other, conflicts) => {
    const start = base(3);
    const merge = mergeTrajectories(
      start,
      { ...start, steps: own(start.steps) },
      { ...start, steps: other(start.steps) },
    );
    expect(conflictsOf(merge)).toHaveLength(conflicts);
  });

  it("keeps either side of what both wrote", () => {
    const start = base(1);
    const merge = mergeTrajectories(
      start,
      { ...start, instruction: "Mine.", steps: change(0, "mine")(start.steps) },
      { ...start, instruction: "Theirs.", steps: change(0, "theirs")(start.steps) },
    );
    const chosen = resolveMerge(merge, ["theirs", "mine"]);
    expect([chosen.instruction, chosen.steps[0]?.observation]).toEqual(["Theirs.", "mine"]);
  });

  it("has no cut where an answer was chosen", () => {
    const start = base(2);
    const { isCut, ...cut } = {
      ...start,
      steps: start.steps.slice(0, 1),
      isCut: true as const,
      finalAnswer: null,
    };
    const answered = { ...start, finalAnswer: "Better." };
    const merge = mergeTrajectories(start, answered, { ...cut, isCut });
    expect(conflictsOf(merge).map((conflict) => conflict.kind)).toEqual(["field"]);
    expect(resolveMerge(merge, ["mine"])).toEqual({ ...answered, steps: cut.steps });
    expect(resolveMerge(merge, ["theirs"])).toEqual({ ...cut, isCut });
  });
});

function change(index: number, observation: string): (steps: Step[]) => Step[] {
  return (steps) => steps.map((step, place) => (place === index ? { ...step, observation } : step));
}

function put(at: number, name: string): (steps: Step[]) => Step[] {
  return (steps) => steps.toSpliced(at, 0, stepNamed(name));
}

/** `edited` counts from 0 in a list of one. */
function rename(step: Step, index: number): Step {
  return JSON.parse(
    JSON.stringify(step).replaceAll(/([xy](?:New)?)0/g, (_all, who: string) => `${who}${index}`),
  ) as Step;
}
