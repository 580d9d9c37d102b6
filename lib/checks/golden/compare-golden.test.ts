import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#lib/corpus/trajectory.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { orchard } from "#lib/simulation/testing/orchard.ts";
import { checkGolden } from "./check-golden.ts";
import { compareGolden } from "./compare-golden.ts";
import { readGolden } from "./read-golden.ts";

const functions = functionsOf(orchard);
const trees = '{"trees":[{"treeId":7,"kind":"plum"},{"treeId":9,"kind":"plum"}]}';
const tree = '{"treeId":7,"kind":"plum"}';

function step(action: string, input: object, body = tree, more: Partial<Step> = {}): Step {
  return {
    thought: "",
    action,
    actionInput: JSON.stringify(input),
    observation: `Status Code: 200. Response: ${body}`,
    statusCode: 200,
    rawText: null,
    ...more,
  };
}
const golden = (action: string, input: string) => ({ Action: action, Action_Input: input });
const search = golden("searchTrees", '{"kind": "plum"}');
const detail = golden("getTree", '{"treeId": ${treeId from searchTrees}}');
const statuses = (expected: object[], steps: Step[]) => {
  const compared = compareGolden(expected, steps, functions);
  return [
    ...(compared?.calls ?? []).map((one) => `${one.status} ${one.step ?? "-"}`),
    ...(compared?.needless ?? []),
  ];
};

describe("golden calls beside those made", () => {
  it.each<[string, object[], Step[], (string | number)[]]>([
    [
      "the same",
      [search, detail],
      [step("searchTrees", { kind: "Plum" }, trees), step("getTree", { treeId: "9" })],
      ["matched 0", "matched 1"],
    ],
    [
      "one is missing",
      [search, detail],
      [step("searchTrees", { kind: "plum" }, trees)],
      ["matched 0", "missing -"],
    ],
    [
      "one is needless",
      [search],
      [step("searchTrees", { kind: "plum" }, trees), step("getTree", { treeId: 7 })],
      ["matched 0", 1],
    ],
    ["other arguments", [search], [step("searchTrees", { kind: "pear" }, trees)], ["other arguments 0"]],
    [
      "one argument more",
      [search],
      [step("searchTrees", { kind: "plum", limit: 3 }, trees)],
      ["other arguments 0"],
    ],
    [
      "an id that no answer held",
      [search, detail],
      [step("searchTrees", { kind: "plum" }, trees), step("getTree", { treeId: 8 })],
      ["matched 0", "other arguments 1"],
    ],
    [
      "an id before it was known",
      [search, detail],
      [step("getTree", { treeId: 7 }), step("searchTrees", { kind: "plum" }, trees)],
      ["matched 1", "wrong order 0"],
    ],
    [
      "an id of the same turn",
      [search, detail],
      [
        step("searchTrees", { kind: "plum" }, trees, { group: 0 }),
        step("getTree", { treeId: 7 }, tree, { group: 0 }),
      ],
      ["matched 0", "other arguments 1"],
    ],
    [
      "a call that failed and was made again",
      [search],
      [
        step("searchTrees", { kind: "plum" }, "{}", {
          statusCode: 500,
          observation: "Status Code: 500. Response: {}",
        }),
        step("searchTrees", { kind: "plum" }, trees),
      ],
      ["matched 1"],
    ],
    [
      "independent ones in any order",
      [search, golden("bookVisit", '{"day": "2026-03-14", "people": 2}')],
      [
        step("bookVisit", { people: 2, day: "2026-03-14" }, "{}"),
        step("searchTrees", { kind: "plum" }, trees),
      ],
      ["matched 1", "matched 0"],
    ],
    [
      "a question, however it is worded",
      [golden("getDetails", '{"Question":"When?"}'), search],
      [
        step("getDetails", { Question: "Which day?" }, "", { statusCode: null, observation: "Friday" }),
        step("searchTrees", { kind: "plum" }, trees),
      ],
      ["matched 0", "matched 1"],
    ],
    [
      "a question that the golden answer does without",
      [search],
      [
        step("getDetails", { Question: "Which?" }, "", { statusCode: null, observation: "Plum" }),
        step("searchTrees", { kind: "plum" }, trees),
      ],
      ["matched 1"],
    ],
    [
      "an optional one",
      [search, golden("[Optional]getTree", "{}")],
      [step("searchTrees", { kind: "plum" }, trees)],
      ["matched 0", "optional -"],
    ],
    [
      "an empty value",
      [golden("searchTrees", '{"kind": "plum", "season": ""}')],
      [step("searchTrees", { kind: "plum" }, trees)],
      ["matched 0"],
    ],
    [
      "an input that nobody can read",
      [golden("searchTrees", "{kind: start of}")],
      [step("searchTrees", { kind: "plum" }, trees)],
      ["matched 0"],
    ],
  ])("%s", (_, expected, steps, shown) => {
    expect(statuses(expected, steps)).toEqual(shown);
  });

  it("keeps the order of calls that change the same thing", () => {
    const [find] = functions;
    if (!find) throw new Error("the orchard has functions");
    const both = [find, { ...find, name: "addTree", method: "post" as const, path: "/trees" }];
    const expected = [golden("addTree", '{"kind": "fig"}'), golden("searchTrees", '{"kind": "fig"}')];
    const steps = [step("searchTrees", { kind: "fig" }), step("addTree", { kind: "fig" })];
    expect(compareGolden(expected, steps, both)?.calls.map(({ status }) => status)).toEqual([
      "wrong order",
      "matched",
    ]);
    expect(compareGolden(expected, steps.toReversed(), both)?.calls.map(({ status }) => status)).toEqual([
      "matched",
      "matched",
    ]);
  });

  it("is told in the names of the errors, never as an error", () => {
    const steps = [
      step("getTree", { treeId: 7 }),
      step("searchTrees", { kind: "plum" }, trees),
      step("getTree", { treeId: 9 }),
    ];
    const found = checkGolden([search, detail, golden("bookVisit", "{}")], steps, functions);
    expect(found.map(({ kind, severity, step: at }) => [kind, severity, at])).toEqual([
      ["answer incomplete", "caution", null],
      ["needless call", "note", 0],
    ]);
    expect(checkGolden(null, steps, functions)).toEqual([]);
  });

  it("never throws, and each step stands for one golden call at most", () => {
    const calls = fc.array(
      fc.record({
        Action: fc.constantFrom("searchTrees", "getTree", "x"),
        Action_Input: fc.oneof(fc.json(), fc.string(), fc.constant(detail.Action_Input)),
      }),
      { maxLength: 4 },
    );
    const steps = fc.array(
      fc.record({
        action: fc.constantFrom("searchTrees", "getTree"),
        input: fc.constantFrom({ kind: "plum" }, { treeId: 7 }),
        body: fc.oneof(fc.json(), fc.string()),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.oneof(calls, fc.anything()), steps, (expected, made) => {
        const compared = compareGolden(
          expected,
          made.map(({ action, input, body }) => step(action, input, body)),
          functions,
        );
        if (compared === null) {
          expect(readGolden(expected)).toEqual([]);
          return;
        }
        const used = [...compared.calls.flatMap((one) => one.step ?? []), ...compared.needless];
        expect(new Set(used).size).toBe(used.length);
        expect(compared.calls).toHaveLength(readGolden(expected).length);
      }),
    );
  });
});
