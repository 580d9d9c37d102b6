import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "#lib/random/random.ts";
import { samplePattern } from "./sample-pattern.ts";

describe("a text for a pattern", () => {
  test.each([
    "^[A-Z]{3}$",
    "^\\d{5}(-\\d{4})?$",
    "^(red|green|blue)$",
    "^[a-z0-9_-]{2,16}$",
    "[^@\\s]+@[a-z]+\\.(com|org)",
    "^#(?:[0-9a-fA-F]{2}){3}$",
    "^\\+?[1-9]\\d{1,14}$",
    "^(?<year>\\d{4})-W[0-5]\\d$",
    "a*b+c?.",
    "",
  ])("%s", (pattern) => {
    const made = Array.from({ length: 30 }, (_, seed) => samplePattern(pattern, seededRandom(String(seed))));
    expect(made.filter((text) => text === null || !new RegExp(pattern, "u").test(text))).toEqual([]);
  });

  test.each(["(?=x)y", "(a", "[z", "\\bword\\b", "(a)\\1", "*", "[]", "x{2"])(
    "%s gets none, or one that matches",
    (pattern) => {
      const text = samplePattern(pattern, seededRandom("1"));
      expect(text === null || new RegExp(pattern, "u").test(text)).toBe(true);
    },
  );

  test("never throws", () => {
    const pieces = fc.constantFrom(
      "(",
      ")",
      "[",
      "]",
      "|",
      "*",
      "+",
      "?",
      "{2}",
      "{1,}",
      "\\",
      "^",
      "$",
      ".",
      "a",
      "-",
      "\\d",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.string(), (parts, seed) => {
        const text = samplePattern(parts.join(""), seededRandom(seed));
        expect(text === null || new RegExp(parts.join(""), "u").test(text)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
