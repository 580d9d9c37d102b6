import { describe, expect, it } from "vitest";
import type { Step } from "#lib/corpus/trajectory.ts";
import { sourceOf } from "./argument-source.ts";

const step = (action: string, observation: string): Step => ({
  thought: null,
  action,
  actionInput: "{}",
  observation,
  statusCode: 200,
  rawText: null,
});
const instruction = "Find a red kite for winds of 25 knots.";
const steps = [
  step("searchKites", 'Status Code: 200. Response: [{"id": 7, "name": "Skylark"}]'),
  step("getDetails", "Send it to Lisbon, please."),
  step("getKite", 'Status Code: 200. Response: {"id": 7, "price": 5.1}'),
];

describe("where a value comes from", () => {
  it.each([
    ["red", 0, { kind: "user", turn: 1 }],
    ["RED", 3, { kind: "user", turn: 1 }],
    [25, 0, { kind: "user", turn: 1 }],
    [7, 1, { kind: "step", step: 0 }],
    [7, 3, { kind: "step", step: 2 }],
    ["Lisbon", 2, { kind: "user", turn: 2 }],
    ["Lisbon", 3, { kind: "user", turn: 2 }],
    ["Lisbon", 1, null],
    ["7", 0, null],
    [5, 3, null],
    [2, 3, null],
    [true, 3, null],
    ["", 3, null],
    [["red"], 3, null],
    [undefined, 3, null],
  ])("%j at step %i", (value, at, source) => {
    expect(sourceOf(value, instruction, steps, at)).toEqual(source);
  });
});
