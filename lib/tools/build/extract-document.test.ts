import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractDocument } from "./extract-document.ts";
import { joinContinuation } from "./join-continuation.ts";

describe("taking a document out of an answer", () => {
  test.each([
    ["alone", '{"openapi": "3.0.0"}', '{"openapi": "3.0.0"}', true],
    ["in a fence", '```json\n{"openapi": "3.0.0"}\n```', '{"openapi": "3.0.0"}', true],
    [
      "among words, with braces of their own",
      'Paths such as {id} are fine:\n{"a": "{"}\nDone {really}.',
      '{"a": "{"}',
      true,
    ],
    [
      "the larger of two",
      '{"a": 1} is an example; here is the document: {"openapi": "3", "b": [1, 2]}',
      '{"openapi": "3", "b": [1, 2]}',
      true,
    ],
    [
      "cut off",
      'Here: {"openapi": "3", "paths": {"/a": {"get"',
      '{"openapi": "3", "paths": {"/a": {"get"',
      false,
    ],
    ["cut off within an inner object that is whole", '{"a": {"b": 1}', '{"a": {"b": 1}', false],
    ["cut off within a string", '{"a": "one } two', '{"a": "one } two', false],
    ["no JSON at all", "I cannot do that.", "I cannot do that.", false],
    ["nothing", "", "", false],
  ])("%s", (_, answer, text, isWhole) => {
    expect(extractDocument(answer)).toEqual({ text, isWhole });
  });

  test("whatever stands around it", () => {
    const words = fc.string().filter((text) => !/[{}]/.test(text));
    fc.assert(
      fc.property(
        words,
        fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1 }),
        words,
        (before, object, after) => {
          const text = JSON.stringify(object);
          expect(extractDocument(`${before}${text}${after}`)).toEqual({ text, isWhole: true });
        },
      ),
    );
  });
});

describe("joining what was cut off", () => {
  const whole = JSON.stringify({
    openapi: "3.0.0",
    paths: { "/tides": { get: { operationId: "getTides" } } },
  });

  test("wherever the cut is, and however much is said again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: whole.length - 1 }),
        fc.integer({ min: 12, max: 40 }),
        fc.boolean(),
        (cut, again, isFenced) => {
          const partial = whole.slice(0, cut);
          const rest = whole.slice(again <= cut && isFenced ? cut - again : cut);
          expect(joinContinuation(partial, isFenced ? `\`\`\`json\n${rest}\n\`\`\`` : rest)).toBe(whole);
        },
      ),
    );
  });

  test("a model that begins anew", () => {
    expect(joinContinuation('{"openapi": "3.0', '{"openapi": "3.0.0", "paths": {}}')).toBe(
      '{"openapi": "3.0.0", "paths": {}}',
    );
  });
});
