import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { schemaLines, typeText } from "./schema-lines.ts";

describe("a schema as a person reads it", () => {
  it.each([
    [{ type: "string" }, "string"],
    [{ type: "array", items: { type: "integer" } }, "integer[]"],
    [{ type: "array", items: { type: "array", items: { type: "number" } } }, "number[][]"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: "string", nullable: true }, "string | null"],
    [{ properties: {} }, "object"],
    [{ anyOf: [{ type: "string" }, { type: "integer" }, { type: "string" }] }, "string | integer"],
    [{ title: "Node" }, "Node"],
    [{}, "any"],
    [undefined, "any"],
    [{ type: "array" }, "any[]"],
  ])("%j is %s", (schema, text) => expect(typeText(schema)).toBe(text));

  it("lists properties in order, through arrays, with their depth", () => {
    const schema = {
      type: "array",
      items: {
        type: "object",
        properties: {
          id: { type: "integer", description: "Number of the ship" },
          ports: { type: "array", items: { type: "object", properties: { name: { type: "string" } } } },
        },
      },
    };
    expect(schemaLines(schema)).toEqual([
      { depth: 0, name: "id", type: "integer", description: "Number of the ship" },
      { depth: 0, name: "ports", type: "object[]", description: "" },
      { depth: 1, name: "name", type: "string", description: "" },
    ]);
  });

  it("ends on schemas of any depth and width", () => {
    const deep = fc.letrec((tie) => ({
      schema: fc.oneof(
        { maxDepth: 12 },
        fc.record({ type: fc.constantFrom("string", "integer") }),
        fc.record({
          type: fc.constant("object"),
          properties: fc.dictionary(fc.string({ maxLength: 4 }), tie("schema")),
        }),
        fc.record({ type: fc.constant("array"), items: tie("schema") }),
      ),
    })).schema;
    fc.assert(
      fc.property(deep, (schema) => {
        expect(schemaLines(schema as never).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
