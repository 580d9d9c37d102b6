import { describe, expect, it } from "vitest";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { checkConsistency } from "./check-consistency.ts";
import { judgeSteps } from "./judge-steps.ts";

const anything = (name: string, method: ToolFunction["method"], path: string): ToolFunction => ({
  name,
  method,
  path,
  summary: "",
  parameters: ["treeId", "kind", "language"].map((one) => ({
    name: one,
    in: "query" as const,
    required: false,
    type: "string",
    description: "",
    enum: null,
    schema: {},
  })),
  responseSchema: null,
  responseDescription: "",
  responseMediaType: null,
  requestMediaType: null,
});
const functions = [
  anything("searchTrees", "get", "/trees"),
  anything("getTree", "get", "/trees/{treeId}"),
  anything("moveTree", "post", "/trees/{treeId}/move"),
  anything("getOwner", "get", "/owners/{treeId}"),
];
const step = (action: string, input: object, answer: unknown, statusCode = 200): Step => ({
  thought: null,
  action,
  actionInput: JSON.stringify(input),
  observation: `Status Code: ${statusCode}. Response: ${JSON.stringify(answer)}`,
  statusCode,
  rawText: null,
});
const found = (...steps: Step[]) =>
  checkConsistency(judgeSteps(steps, functions)).map((one) => [one.step, one.path]);

const list = step("searchTrees", { kind: "plum" }, { trees: [{ treeId: 4, kind: "plum", row: 2 }] });
const one = (answer: unknown) => step("getTree", { treeId: 4 }, answer);

describe("an answer contradicts earlier state", () => {
  it("where the same field of the same thing has another value", () => {
    expect(found(list, one({ treeId: 4, kind: "pear", row: 2 }))).toEqual([[1, "$.kind"]]);
    expect(found(list, one({ data: { treeId: 4, row: 3 } }))).toEqual([[1, "$.data.row"]]);
  });

  it.each<[string, Step[]]>([
    ["it says the same", [list, one({ treeId: 4, kind: "plum" })]],
    ["the thing is another", [list, one({ treeId: 5, kind: "pear" })]],
    ["the collection is another", [list, step("getOwner", { treeId: 4 }, { treeId: 4, kind: "Ana" })]],
    ["a change lies in between", [list, step("moveTree", { treeId: 4 }, {}), one({ treeId: 4, row: 3 })]],
    ["the answer is an error", [list, step("getTree", { treeId: 4 }, { treeId: 4, kind: "none" }, 404)]],
    [
      "the same argument had another value",
      [
        step("getTree", { language: "en" }, { treeId: 4, kind: "plum" }),
        step("getTree", { language: "pt" }, { treeId: 4, kind: "ameixa" }),
      ],
    ],
    ["the field changes by itself", [one({ treeId: 4, updatedAt: "1" }), one({ treeId: 4, updatedAt: "2" })]],
    [
      "the id is none",
      [
        step("searchTrees", {}, [
          { treeId: 4, kind: "plum" },
          { treeId: 4, kind: "fig" },
        ]),
        one({ treeId: 4, kind: "pear" }),
      ],
    ],
  ])("but not where %s", (_, steps) => {
    expect(found(...steps)).toEqual([]);
  });
});
