import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "#lib/errors/json.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { FunctionParameter, ToolFunction } from "#lib/openapi/tool-function.ts";
import { traceArguments } from "./trace-arguments.ts";

const parameter = (name: string, schema: FunctionParameter["schema"]): FunctionParameter => ({
  name,
  in: "query",
  required: false,
  type: "string",
  description: "",
  enum: Array.isArray(schema["enum"]) ? schema["enum"] : null,
  schema,
});
const getKite: ToolFunction = {
  name: "getKite",
  method: "get",
  path: "/kites",
  summary: "",
  parameters: [
    parameter("order", { type: "string", enum: ["price", "newest"] }),
    parameter("limit", { type: "integer", default: 10 }),
    parameter("page", { type: "integer" }),
    parameter("filter", {
      type: "object",
      properties: {
        shape: { type: "string", enum: ["delta", "box"] },
        span: { type: "number", default: 1.5 },
      },
    }),
  ],
  responseSchema: null,
  responseDescription: "",
  responseMediaType: null,
  requestMediaType: null,
};
const step = (action: string, actionInput: Json, observation = ""): Step => ({
  thought: null,
  action,
  actionInput: typeof actionInput === "string" ? actionInput : JSON.stringify(actionInput),
  observation,
  statusCode: observation.startsWith("Status") ? 200 : null,
  rawText: null,
});

const sourcesOf = (instruction: string, input: Json, before: Step[] = []) =>
  traceArguments({ instruction, steps: [...before, step("getKite", input)] }, [getKite])
    .filter((one) => one.step === before.length)
    .map(({ path, source }) => [path, source]);
const sourceOf = (instruction: string, value: Json, before: Step[] = []) =>
  sourcesOf(instruction, { value }, before)[0]?.[1] ?? null;

const user = { kind: "user", turn: 1 };
const invented = { kind: "invented" };

describe("where a value comes from", () => {
  const instruction = "Find a red kite for winds of 25 knots.";
  const before = [
    step("getKite", {}, 'Status Code: 200. Response: [{"id": 7, "name": "Skylark", "tags": ["two lines"]}]'),
    step("getDetails", { Question: "Where to?" }, "Send it to Lisbon, please."),
    step("getKite", {}, 'Status Code: 200. Response: {"id": 7, "price": 5.1}'),
  ];
  it.each([
    ["red", 0, user],
    ["RED", 3, user],
    [25, 0, user],
    [7, 1, { kind: "observation", step: 0, path: "$[0].id" }],
    [7, 3, { kind: "observation", step: 2, path: "$.id" }],
    ["Two Lines", 3, { kind: "observation", step: 0, path: "$[0].tags[0]" }],
    ["Lisbon", 2, { kind: "user", turn: 2 }],
    ["Lisbon", 3, { kind: "user", turn: 2 }],
    ["Lisbon", 1, invented],
    ["7", 0, invented],
    [5, 3, invented],
    [2, 0, invented],
    [true, 3, null],
    [null, 3, null],
    ["", 3, null],
    ["!!!", 3, invented],
    [["red"], 3, user],
  ])("%j at step %i", (value, at, source) => {
    expect(sourceOf(instruction, value, before.slice(0, at))).toEqual(source);
  });

  it("a text in a long answer has a step, and no path where it is in no value of its own", () => {
    const cut = step("getKite", {}, 'Status Code: 200. Response: {"name": "Skylark", "no');
    expect(sourceOf("", "skylark", [cut])).toEqual({ kind: "observation", step: 0, path: null });
  });

  it("what the schema itself offers is no invention, at any depth", () => {
    const input = { order: "Price", limit: 10, page: 1, filter: { shape: "box", span: 1.5, colour: "teal" } };
    expect(sourcesOf("Kites?", input)).toEqual([
      ["$.order", { kind: "enum" }],
      ["$.limit", { kind: "default" }],
      ["$.page", { kind: "default" }],
      ["$.filter.shape", { kind: "enum" }],
      ["$.filter.span", { kind: "default" }],
      ["$.filter.colour", invented],
    ]);
  });
});

describe("harmless differences", () => {
  it.each<[said: string, value: string | number]>([
    ["I want three kites", 3],
    ["Twenty of them", "20"],
    ["It cost 1,250 euros", 1250],
    ["It cost 1,250 euros", "EUR"],
    ["a discount of 15%", 0.15],
    ["within 5km", 5],
    ["down to -3 degrees", -3],
    ["the Red-Tailed hawk", "red tailed hawk"],
    ["a crème brûlée", "Creme Brulee"],
    ["  to   Lisbon ", " Lisbon"],
    ["in New York", "New York City"],
    ["a kite", "kites"],
    ["red kites", "red kite"],
    ["sports cars", "sportscars"],
    ["holidays in Canada", "CA"],
    ["my red and blue flag", "red, blue"],
    ["thrilling and psychological books", "psychological books"],
    ["on May 7th, 2026", "2026-05-07"],
    ["on the 7th of May", "2026-05-07"],
    ["on 7 May 2026", "2026-05-07T09:30:00Z"],
    ["by 5/7/2026", "2026-05-07"],
    ["by 2026/5/7", "May 7, 2026"],
    ["for next Friday", "2026-05-08"],
    ["of the past three months", "2026-05-08"],
    ["Tell Ana that I will be late for dinner", "Ana, I will be late for dinner today"],
  ])("%j says %j", (said, value) => {
    expect(sourceOf(said, value)).toMatchObject({ kind: "user" });
  });

  it.each<[said: string, value: string | number]>([
    ["I want 30 kites", 3],
    ["version 2.5", 5],
    ["room A7", 7],
    ["on May 7th, 2026", "2026-05-08"],
    ["on May 7th, 2026", "2025-05-07"],
    ["a kite", "kit fox"],
    ["my account", "12345"],
    ["a car", "carpenter"],
    ["Tell Ana", "I am sorry to say that nobody can come to the party"],
    ["red things", "red, blue"],
  ])("%j does not say %j", (said, value) => {
    expect(sourceOf(said, value)).toEqual(invented);
  });
});

describe("properties", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 1, maxLength: 6 });

  it("a run of words that the user said is the user's, however it is written", () => {
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.constantFrom(" ", "-", "_", ", "),
        (before, value, after, joint) => {
          const said = [...before, ...value, ...after].join(" ");
          expect(sourceOf(said, value.join(joint).toUpperCase())).toEqual(user);
        },
      ),
    );
  });

  it("never throws, and names only values that are there", () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), fc.string(), (instruction, input, observation) => {
        const steps = [step("getKite", input, observation), step("getKite", input), step("other", input)];
        for (const { step: at, path, source } of traceArguments({ instruction, steps }, [getKite])) {
          expect(at).toBeLessThan(3);
          expect(path.startsWith("$")).toBe(true);
          if (source.kind === "observation") expect(source.step).toBeLessThan(at);
        }
      }),
    );
  });
});
