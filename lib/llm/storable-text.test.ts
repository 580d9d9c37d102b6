import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storableJson, storableText } from "./storable-text.ts";

describe("storable text", () => {
  it("is well-formed and without NUL; what was fine stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const stored = storableText(text);
        expect(stored.isWellFormed() && !stored.includes("\u0000")).toBe(true);
        expect(stored === text).toBe(text.isWellFormed() && !text.includes("\u0000"));
        expect(storableJson({ a: [text] })).toEqual({ a: [stored] });
      }),
    );
  });
});
