import fc from "fast-check";
import { expect, it } from "vitest";
import { casesAddress } from "./cases-address.ts";

const queryOf = (text: string) =>
  new URLSearchParams(casesAddress({ toolId: "tool-1", text }).split("?")[1]).get("q") ?? "";

it("asks for the instruction's words as one phrase", () => {
  expect(queryOf('Find "Hamlet",\nthen its  author.')).toBe('"Find Hamlet , then its author."');
});

it("never asks for more than a search takes, and cuts between words", () => {
  expect(queryOf("word ".repeat(300))).toMatch(/word"$/);
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000, unit: "grapheme" }), (text) => {
      expect(queryOf(text).length).toBeLessThanOrEqual(500);
    }),
  );
});
