import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ApiFilter } from "#lib/catalog/schemas.ts";
import { filterSize, readFilter, searchStringOf, toggled } from "./url-filter.ts";

describe("the filter in a page's address", () => {
  it("reads what was written, for any words", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 4 }),
        fc.subarray(["none", "building", "ready", "failed"] as const),
        fc.string({ minLength: 1, unit: "grapheme" }),
        (category, tool, q) => {
          const filter = { category, tool: [...tool], q };
          expect(readFilter(ApiFilter, new URLSearchParams(searchStringOf(filter)))).toEqual(filter);
        },
      ),
    );
  });

  it("drops a word that is not one of ours and keeps the rest", () => {
    expect(readFilter(ApiFilter, new URLSearchParams("tool=nonsense&category=Anime&other=1"))).toEqual({
      category: ["Anime"],
      tool: [],
    });
  });

  it("takes the record that a server component is given", () => {
    expect(readFilter(ApiFilter, { category: "Anime", q: ["cat", "dog"] })).toEqual({
      category: ["Anime"],
      tool: [],
      q: "cat",
    });
  });

  it.each([
    [{}, "", 0],
    [{ q: "", tool: [] }, "", 0],
    [{ q: "a b", tool: ["none", "ready"] }, "?q=a+b&tool=none&tool=ready", 3],
  ])("writes %j as %j", (filter, text, size) => {
    expect(searchStringOf(filter)).toBe(text);
    expect(filterSize(filter)).toBe(size);
  });

  it("toggles a value of a list", () => {
    expect(toggled(["a"], "b")).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });
});
