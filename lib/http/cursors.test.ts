import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cutPage, placeCursor, readIdCursor } from "./cursors.ts";

const cursor = placeCursor(z.tuple([z.string(), z.number().int()]));

describe("cursors", () => {
  it("lead back to where they were written, whatever the values hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer(), (name, position) => {
        expect(cursor.read(cursor.write([name, position]))).toEqual([name, position]);
      }),
    );
  });

  it("are refused where another list gave them, or nobody", () => {
    const other = placeCursor(z.tuple([z.number()])).write([1]);
    for (const bad of [other, "", "%", "bm90IGpzb24", "null"])
      expect(() => cursor.read(bad)).toThrow("not one that this list gave");
    for (const bad of ["", "1", "' or true --"])
      expect(() => readIdCursor(bad)).toThrow("not one that this list gave");
  });

  it("are not needed for the first page", () => {
    expect(cursor.read(undefined)).toBeNull();
    expect(readIdCursor(undefined)).toBeUndefined();
  });
});

describe("a page", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const pageAfter = (last: string | null, limit: number) =>
    cutPage(ids.filter((id) => last === null || id > last).slice(0, limit + 1), limit, (id) => id);

  it("after a page gives every row once, and ends", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (limit) => {
        const seen: string[] = [];
        let next: string | null = null;
        do {
          const { items, nextCursor } = pageAfter(next, limit);
          expect(items.length).toBeGreaterThan(0);
          seen.push(...items);
          next = nextCursor;
        } while (next !== null);
        expect(seen).toEqual(ids);
      }),
    );
  });
});
