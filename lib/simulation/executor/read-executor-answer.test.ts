import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minifyJson } from "./minify-json.ts";
import { readExecutorAnswer } from "./read-executor-answer.ts";

const json = "application/json";

describe("reading the executor's answer", () => {
  it.each([
    ["as it should be", 'Status Code: 200\nResponse: {"a": 1}\nExplanation: fine', 200, '{"a":1}'],
    ["on one line", 'Status Code: 200. Response: {"a": 1}. Explanation: fine', 200, '{"a":1}'],
    [
      "over several lines",
      'Status Code: 200\nResponse: {\n  "a": "x  y",\n  "b": [\n 1 ]\n}\nExplanation: fine',
      200,
      '{"a":"x  y","b":[1]}',
    ],
    ["in a fence", 'Status Code: 200\nResponse:\n```json\n{"a": 1}\n```\nExplanation: fine', 200, '{"a":1}'],
    ["with Markdown", '**Status Code:** 201\n**Response:** {"a": 1}', 201, '{"a":1}'],
    ["a list", "Status Code: 200\nResponse: [1, 2]", 200, "[1,2]"],
    ["without spaces after the colon", 'Status Code:404\nResponse:{"error":"x"}', 404, '{"error":"x"}'],
    ["a plain value", 'Status Code: 200\nResponse: "ok"\nExplanation: x', 200, '"ok"'],
    ["chatter before", "Sure!\nStatus Code: 200\nResponse: {}", 200, "{}"],
    [
      "an error in words",
      "Status Code: 500\nResponse: Internal Server Error\nExplanation: x",
      500,
      "Internal Server Error",
    ],
    ["no content", "Status Code: 204\nResponse:\nExplanation: deleted", 204, ""],
    [
      "long numbers keep their digits",
      'Status Code: 200\nResponse: {"id": 12345678901234567890}',
      200,
      '{"id":12345678901234567890}',
    ],
    [
      "the word response inside",
      'Status Code: 200\nResponse: {"response": "Explanation: no"}\nExplanation: x',
      200,
      '{"response":"Explanation: no"}',
    ],
  ])("%s", (_, text, statusCode, body) => {
    expect(readExecutorAnswer(text, json)).toEqual({ ok: true, statusCode, body });
  });

  it.each([
    [""],
    ["No."],
    ["Response: {}"],
    ["Status Code: 20\nResponse: {}"],
    ["Status Code: 999\nResponse: {}"],
    ["Status Code: 200"],
    ['Status Code: 200\nResponse: {"a": '],
    ["Status Code: 200\nResponse: fine"],
    ["Status Code: 404\nResponse: {broken"],
  ])("cannot read %j", (text) => expect(readExecutorAnswer(text, json).ok).toBe(false));

  it("takes words where the function answers with text, first letter and all", () => {
    expect(readExecutorAnswer("Status Code: 200\nResponse:Hello\nExplanation: x", "text/plain")).toEqual({
      ok: true,
      statusCode: 200,
      body: "Hello",
    });
  });

  it("reads back any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 200, max: 599 }), (value, statusCode) => {
        const read = readExecutorAnswer(
          `Status Code: ${statusCode}\nResponse: ${JSON.stringify(value, null, 2)}\nExplanation: x`,
          json,
        );
        expect(read).toEqual({ ok: true, statusCode, body: JSON.stringify(value) });
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom("Status Code: 2", "00", "\nResponse: ", "{", '"', "```"), fc.string()),
        ),
        fc.boolean(),
        (parts, isJson) => {
          expect(typeof readExecutorAnswer(parts.join(""), isJson ? json : null).ok).toBe("boolean");
        },
      ),
    );
  });
});

it("minifying changes white space only", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 4, "\t"), (value, indent) => {
      expect(minifyJson(JSON.stringify(value, null, indent))).toBe(JSON.stringify(value));
    }),
  );
});
