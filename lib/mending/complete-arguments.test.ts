import { describe, expect, it } from "vitest";
import type { FunctionParameter } from "#lib/openapi/tool-function.ts";
import { completeArguments, firstArguments, placeOfArgument } from "./complete-arguments.ts";

const parameter = (
  name: string,
  schema: FunctionParameter["schema"],
  required = false,
): FunctionParameter => ({
  name,
  in: "query",
  required,
  type: "",
  description: `The ${name}.`,
  enum: null,
  schema,
});

const parameters = [
  parameter("wind", { type: "number", default: 3 }),
  parameter("colour", { type: "string", enum: ["red", "blue"] }, true),
  parameter("isLarge", { type: "boolean", nullable: true }),
  parameter("shop", {
    type: "object",
    required: ["city"],
    properties: { city: { type: "string" }, tags: { type: "array", items: { enum: ["new", "old"] } } },
  }),
];

/** The labels at the mark, and the text that the first of them makes; | is the cursor. */
function at(marked: string): { labels: string[]; made: string } | null {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = completeArguments(text, offset, parameters);
  const [first] = found?.options ?? [];
  if (!found || !first) return null;
  const made = text.slice(0, found.from) + first.insert + text.slice(found.to);
  const cursor = found.from + first.cursor;
  return {
    labels: found.options.map(({ label }) => label),
    made: `${made.slice(0, cursor)}|${made.slice(cursor)}`,
  };
}

describe("arguments complete as one types", () => {
  it.each<[string, string, string[], string]>([
    ["names, required ones first", "{|}", ["colour", "wind", "isLarge", "shop"], '{"colour": |}'],
    ["a name begun", '{"co|"}', ["colour", "wind", "isLarge", "shop"], '{"colour": |}'],
    ["a name begun without a quote", "{co|}", ["colour", "wind", "isLarge", "shop"], '{"colour": |}'],
    [
      "names that are left",
      '{"colour": "red", |}',
      ["wind", "isLarge", "shop"],
      '{"colour": "red", "wind": |}',
    ],
    ["a name that has its value", '{"co|": 3}', ["colour", "wind", "isLarge", "shop"], '{"colour"|: 3}'],
    ["accepted values", '{"colour": |}', ['"red"', '"blue"'], '{"colour": "red"|}'],
    ["accepted values over one begun", '{"colour": "gr|een"}', ['"red"', '"blue"'], '{"colour": "red"|}'],
    ["yes and no", '{"isLarge": |}', ["true", "false", "null"], '{"isLarge": true|}'],
    ["a default", '{"wind": |}', ["3"], '{"wind": 3|}'],
    ["names within", '{"shop": {|}}', ["city", "tags"], '{"shop": {"city": "|"}}'],
    [
      "values of a list within",
      '{"shop": {"tags": ["old", |]}}',
      ['"new"', '"old"'],
      '{"shop": {"tags": ["old", "new"|]}}',
    ],
    [
      "a text that is not whole",
      '{"colour": "red", "shop": {"|',
      ["city", "tags"],
      '{"colour": "red", "shop": {"city": "|"',
    ],
  ])("%s", (_words, marked, labels, made) => {
    expect(at(marked)).toEqual({ labels, made });
  });

  it.each(["|", '{"nothing": |}', '{"shop": {"city": "|"}}', '{"colour": "red"}|'])(
    "nothing at %s",
    (marked) => {
      expect(at(marked)).toBeNull();
    },
  );

  it("finds an argument in the text, and begins with what is required", () => {
    expect(placeOfArgument('{"wind": 3, "colour": "red"}', "colour")).toEqual({ from: 22, to: 27 });
    expect(placeOfArgument('{"wind": 3', "colour")).toBeNull();
    expect(firstArguments(parameters)).toBe('{"colour":""}');
    expect(firstArguments([])).toBe("{}");
  });
});
