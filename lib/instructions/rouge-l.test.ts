import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rougeL } from "./rouge-l.ts";

describe("ROUGE-L", () => {
  it.each([
    // Longest common subsequence, lengths, 2 * common / (length + length).
    ["police killed the gunman", "police kill the gunman", (2 * 3) / 8],
    ["police killed the gunman", "the gunman kill police", (2 * 2) / 8],
    ["police killed the gunman", "the gunman police killed", (2 * 2) / 8],
    ["a b c d e", "a c e", (2 * 3) / 8],
    ["Find me a room in Lisbon.", "find me a ROOM, in: lisbon", 1],
    ["one two", "three four", 0],
    ["one", "", 0],
    ["", "", 1],
    ["東京 天気", "東京 気温", (2 * 1) / 4],
    ["!!", "??", 0],
  ])("%j and %j: %d", (a, b, score) => {
    expect(rougeL(a, b)).toBeCloseTo(score, 12);
  });

  const word = fc.constantFrom("a", "b", "c", "d", "e", "f");
  const sentence = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(" "));

  it("is symmetric, between 0 and 1, and 1 only for the same words", () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const score = rougeL(a, b);
        expect(score).toBe(rougeL(b, a));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(score === 1).toBe(a === b);
      }),
    );
  });

  it("is 0 where no word is shared", () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(rougeL(a, b.replace(/[a-f]/g, "$&$&"))).toBe(0);
      }),
    );
  });
});
