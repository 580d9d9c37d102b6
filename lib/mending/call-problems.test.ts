import { describe, expect, it } from "vitest";
import { kiteDocument } from "#lib/cases/testing/case-fixtures.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import { callProblems, invalidCalls } from "./call-problems.ts";
import { stepNamed } from "./testing/any-trajectory.ts";

const parsed = parseDocument(JSON.stringify(kiteDocument));
const functions = parsed.ok ? functionsOf(parsed.document) : [];

describe("what is wrong with a call", () => {
  it.each<[string, string, string, [string, string][]]>([
    ["a good one", "searchKites", '{"colour": "red"}', []],
    ["a value out of the list", "searchKites", '{"colour": "green"}', [["not in enum", "$.colour"]]],
    ["what is missing", "searchKites", "{}", [["missing parameter", "$.colour"]]],
    ["another type", "getKite", '{"id": "seven"}', [["wrong type", "$.id"]]],
    ["an unknown name", "getKite", '{"id": 7, "wind": 3}', [["unknown parameter", "$.wind"]]],
    ["no JSON", "getKite", "{id: 7", [["wrong type", "$"]]],
    ["no such function", "flyKite", "{}", [["unknown function", "$"]]],
    ["a question to the user", "getDetails", '{"question": "Which colour?"}', []],
    ["a question that asks nothing", "getDetails", "{}", [["missing parameter", "$.Question"]]],
    ["the clock", "getCurrentDateTime", "{}", []],
  ])("says of %s", (_words, action, actionInput, problems) => {
    expect(callProblems({ action, actionInput }, functions).map(({ kind, path }) => [kind, path])).toEqual(
      problems,
    );
  });

  it("says nothing without a document", () => {
    expect(callProblems({ action: "flyKite", actionInput: "" }, [])).toEqual([]);
  });

  it("leaves calls alone that were there before, wherever they stand now", () => {
    const before = { steps: [stepNamed("flyKite")] };
    const after = { steps: [stepNamed("sailKite"), stepNamed("flyKite")] };
    expect(invalidCalls(before, after, functions).map(({ step }) => step)).toEqual([0]);
  });
});
