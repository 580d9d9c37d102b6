import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WordPart, wordChanges } from "./word-changes.ts";

const without = (parts: readonly WordPart[], kind: WordPart["kind"]): string =>
  parts.map((part) => (part.kind === kind ? "" : part.text)).join("");

describe("what changed, by words", () => {
  it("never cuts a word", () => {
    expect(wordChanges("by one call at a time", "by a single call at a time")).toEqual([
      { kind: "same", text: "by" },
      { kind: "gone", text: " one" },
      { kind: "new", text: " a single" },
      { kind: "same", text: " call at a time" },
    ]);
  });

  it.each([
    ["", "", []],
    ["same", "same", [{ kind: "same", text: "same" }]],
    ["", "new", [{ kind: "new", text: "new" }]],
    ["gone", "", [{ kind: "gone", text: "gone" }]],
  ])("%j to %j", (before, after, parts) => {
    expect(wordChanges(before, after)).toEqual(parts);
  });

  it("does not keep one waiting over long texts that have nothing in common", () => {
    const text = (letter: string) =>
      Array.from({ length: 20_000 }, (_, place) => `${letter}${place}`).join(" ");
    const startedAt = performance.now();
    const parts = wordChanges(text("a"), text("b"));
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(without(parts, "new")).toBe(text("a"));
    expect(without(parts, "gone")).toBe(text("b"));
  });

  it("gives both texts back, whatever they hold", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom("the", "cat", " ", "\n", ",", "Żółw", "😀", "{{x}}"))
        .map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordChanges(before, after);
        expect(without(parts, "new")).toBe(before);
        expect(without(parts, "gone")).toBe(after);
      }),
    );
  });
});
