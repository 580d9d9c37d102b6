import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FindingRow } from "#lib/cases/schemas.ts";
import { Trajectory, type Step } from "#lib/corpus/trajectory.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { orchard } from "#lib/simulation/testing/orchard.ts";
import { FindingKind } from "./schemas.ts";
import { checkTrajectory } from "./check-trajectory.ts";

const functions = functionsOf(orchard);

function step(action: string, input: unknown, statusCode: number | null, observation?: string): Step {
  const actionInput = typeof input === "string" ? input : JSON.stringify(input);
  const body = action === "getTree" ? { treeId: 4, kind: "plum" } : { trees: [{ treeId: 4, kind: "plum" }] };
  const answer =
    statusCode === null
      ? "You need to change the input and try again."
      : `Status Code: ${statusCode}. Response: ${JSON.stringify(body)}`;
  return {
    thought: null,
    action,
    actionInput,
    observation: observation ?? answer,
    statusCode,
    rawText: null,
  };
}

const good = step("searchTrees", { kind: "plum" }, 200);

function check(steps: Step[], finalAnswer: string | null = "Tree 4 is a plum.", error: string | null = null) {
  const trajectory = {
    instruction: "Which plum trees are there, up to 3? Look at trees 4 and 9; two of us come on Monday.",
    steps,
    finalThought: null,
    finalAnswer,
    error,
  };
  return checkTrajectory(trajectory, functions);
}

const brief = (steps: Step[], finalAnswer?: string | null, error?: string | null) =>
  check(steps, finalAnswer, error).map((finding) => [
    finding.kind,
    finding.severity,
    finding.step,
    finding.path,
  ]);

describe("a case without faults", () => {
  it.each([
    ["one call", [good]],
    ["two calls", [good, step("getTree", { treeId: 4 }, 200)]],
    ["a harmless coercion", [step("getTree", { treeId: "4" }, 200)]],
    ["a question in between", [step("getDetails", { Question: "Which?" }, null, "Plums"), good]],
    ["no call at all", []],
    ["a status that only the observation has", [{ ...good, statusCode: null }]],
  ])("%s", (_, steps) => expect(check(steps)).toEqual([]));
});

describe("the schema of a call", () => {
  const broken: [string, Step, string, string | null][] = [
    ["unknown function", step("fellTree", {}, null), "unknown function", null],
    [
      "unknown parameter",
      step("searchTrees", { kind: "plum", colour: "red" }, 200),
      "unknown parameter",
      "$.colour",
    ],
    ["missing parameter", step("searchTrees", {}, null), "missing parameter", "$.kind"],
    ["wrong type", step("getTree", { treeId: "four" }, null), "wrong type", "$.treeId"],
    [
      "wrong type in a body",
      step("bookVisit", { day: "Monday", people: "two" }, null),
      "wrong type",
      "$.people",
    ],
    ["not in enum", step("searchTrees", { kind: "plum", season: "winter" }, null), "not in enum", "$.season"],
    ["not JSON", step("getTree", "{treeId", null), "wrong type", "$"],
  ];

  it.each(broken)("%s", (_, one, kind, path) => {
    expect(brief([one], "Sorry, that failed.")).toEqual([[kind, "error", 0, path]]);
  });

  it.each(broken)("%s, put right later, is a note", (_, one, kind, path) => {
    const right = {
      fellTree: good,
      searchTrees: good,
      getTree: step("getTree", { treeId: 4 }, 200),
      bookVisit: step(
        "bookVisit",
        { day: "Monday", people: 2 },
        201,
        'Status Code: 201. Response: {"visitId":"v"}',
      ),
    };
    expect(brief([one, right[one.action as keyof typeof right]])).toEqual([[kind, "note", 0, path]]);
  });

  it("a call that was accepted though it breaks the schema is found in imported cases", () => {
    expect(brief([step("searchTrees", { kind: 5, season: "winter" }, 200)])).toContainEqual([
      "not in enum",
      "error",
      0,
      "$.season",
    ]);
  });
});

describe("execution", () => {
  const refused = step("getTree", { treeId: 9 }, 404, 'Status Code: 404. Response: {"error":"gone"}');

  it("an error that the answer passes over is found, one that it owns up to is not", () => {
    expect(brief([refused], "Tree 9 is a plum.")).toEqual([["ignored error", "error", 0, null]]);
    expect(brief([refused], "Unfortunately there is no tree 9.")).toEqual([]);
    expect(brief([refused, step("getTree", { treeId: 4 }, 200)], "Tree 4 is a plum.")).toEqual([]);
    expect(brief([refused], null, "No final answer after 15 rounds.")).toEqual([]);
  });

  it("the same call with the same answer is a loop, whatever the order of its keys", () => {
    const other = { ...good, actionInput: '{ "limit": 3, "kind": "plum" }' };
    const same = { ...good, actionInput: '{"kind":"plum","limit":3}' };
    expect(brief([other, same, same])).toEqual([
      ["loop", "caution", 1, null],
      ["loop", "error", 2, null],
    ]);
  });

  it("a repeat that is answered otherwise is none", () => {
    expect(
      brief([
        step("getTree", { treeId: 4 }, 503, "Status Code: 503. Response: {}"),
        step("getTree", { treeId: 4 }, 200),
      ]),
    ).toEqual([]);
  });

  it.each([
    ["no answer and no reason", [good], null, "error"],
    ["an empty answer", [good], " ", "error"],
    ["an answer that only announces", [good], "Sure, I will look it up now.", "caution"],
    [
      "questions and nothing else",
      [step("getDetails", { Question: "Which?" }, null, "Plums")],
      "Plums it is.",
      "caution",
    ],
  ] as const)("%s is an early end", (_, steps, answer, severity) => {
    expect(brief([...steps], answer)).toEqual([["early end", severity, null, null]]);
  });
});

describe("observations", () => {
  it("that break the schema are found with their place", () => {
    const odd = step(
      "getTree",
      { treeId: 4 },
      200,
      'Status Code: 200. Response: {"treeId":"four","kind":"plum"}',
    );
    expect(brief([odd])).toEqual([["observation breaks schema", "caution", 0, "$.treeId"]]);
  });

  it("that were cut are judged by what was kept, or not at all", () => {
    const cut = step("getTree", { treeId: 4 }, 200, 'Status Code: 200. Response: {"treeId":"fo');
    expect(check([cut])).toEqual([]);
    expect(brief([{ ...cut, extra: { response: '{"treeId":"four","kind":"plum"}' } }])).toEqual([
      ["observation breaks schema", "caution", 0, "$.treeId"],
    ]);
  });

  it("of errors are free", () => {
    expect(
      check([step("getTree", { treeId: 4 }, 404, "Status Code: 404. Response: {}")], "Not found."),
    ).toEqual([]);
  });
});

describe("properties", () => {
  const anyStep = fc.record({
    thought: fc.option(fc.string(), { nil: null }),
    action: fc.oneof(
      fc.constantFrom("searchTrees", "getTree", "bookVisit", "getDetails", "unreadable", "__proto__"),
      fc.string(),
    ),
    actionInput: fc.oneof(fc.json(), fc.string()),
    observation: fc.oneof(
      fc.string(),
      fc.json().map((json) => `Status Code: 200. Response: ${json}`),
    ),
    statusCode: fc.option(fc.constantFrom(200, 204, 404, 500, -1), { nil: null }),
    rawText: fc.constant(null),
  });

  it("never throws, names known kinds and steps that are there, in order", () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 6 }),
        fc.option(fc.string(), { nil: null }),
        (steps, finalAnswer) => {
          const trajectory = Trajectory.parse({
            instruction: "",
            steps,
            finalThought: null,
            finalAnswer,
            error: null,
          });
          const findings = checkTrajectory(trajectory, functions);
          const places = findings.map((finding) => finding.step ?? steps.length);
          for (const finding of findings) FindingKind.parse(FindingRow.parse(finding).kind);
          expect(places.every((place) => place >= 0 && place <= steps.length)).toBe(true);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(checkTrajectory(trajectory, functions)).toEqual(findings);
        },
      ),
    );
  });
});

describe("calls made in one turn", () => {
  const grouped = (one: Step): Step => ({ ...one, group: 0 });

  it("make up for no error of each other", () => {
    const failed = step("bookVisit", { day: "Monday", people: 2 }, 500);
    const ignored = (steps: Step[]) => check(steps).filter(({ kind }) => kind === "ignored error");
    expect(ignored([failed, good])).toEqual([]);
    expect(ignored([failed, good].map(grouped))).toHaveLength(1);
    expect(ignored([...[failed, good].map(grouped), step("getTree", { treeId: 4 }, 200)])).toEqual([]);
  });

  it("take no value from each other's answers", () => {
    const details = step("getTree", { treeId: 77 }, 200);
    const found = { ...good, observation: 'Status Code: 200. Response: {"trees":[{"treeId":77}]}' };
    const invented = (steps: Step[]) => check(steps).filter(({ kind }) => kind === "invented value");
    expect(invented([found, details])).toEqual([]);
    expect(invented([found, details].map(grouped))).toHaveLength(1);
  });
});
