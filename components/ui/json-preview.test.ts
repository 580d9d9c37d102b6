import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "#lib/errors/json.ts";
import { previewJson } from "./json-preview.ts";

describe("one line of a value", () => {
  it.each([
    [{ id: 7, name: "Sky" }, 80, '{"id": 7, "name": "Sky"}', ""],
    [{ id: 7, name: "Skylark", sail: "red" }, 30, '{"id": 7, "name": "Skylark", …}', "1 more field"],
    [[1, 2, 3, 4, 5, 6], 6, "[1, 2, …]", "4 more items"],
    ["a long text", 5, '"a lo…', "8 more characters"],
  ] as [Json, number, string, string][])("%j in %i characters", (value, limit, text, left) => {
    expect(previewJson(value, limit)).toMatchObject({ text, left });
  });

  it("shows every value whole where there is room, and says nothing is left", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const preview = previewJson(value as Json, Number.POSITIVE_INFINITY);
        expect(JSON.parse(preview.text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(preview).toMatchObject({ isWhole: true, left: "" });
      }),
    );
  });

  it("stays near the limit, whatever the value", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 40 })),
        fc.integer({ min: 10, max: 60 }),
        (value, limit) => {
          expect(previewJson(value, limit).text.length).toBeLessThan(2 * limit + 10);
        },
      ),
    );
  });
});
