import { describe, expect, it } from "vitest";
import { schemaFields, typeName } from "./schema-fields.ts";

describe("typeName", () => {
  it.each([
    [{ type: "string" }, "string"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: "array", items: { type: "array", items: { type: "integer" } } }, "integer[][]"],
    [{ properties: {} }, "object"],
    [{}, "any"],
    [undefined, "any"],
  ])("%j is %s", (schema, name) => {
    expect(typeName(schema)).toBe(name);
  });
});

describe("schemaFields", () => {
  it("lists fields of objects and of lists of them, inner ones deeper", () => {
    const kite = {
      type: "object",
      properties: {
        id: { type: "integer" },
        maker: { type: "object", properties: { name: { type: "string" } } },
      },
    };
    expect(schemaFields({ type: "array", items: kite })).toEqual([
      { name: "id", type: "integer", depth: 0 },
      { name: "maker", type: "object", depth: 0 },
      { name: "name", type: "string", depth: 1 },
    ]);
  });

  it("has none for a plain value", () => {
    expect(schemaFields({ type: "string" })).toEqual([]);
  });

  it("stays short for a schema that is very wide", () => {
    const properties = Object.fromEntries(
      Array.from({ length: 500 }, (_, place) => [`field${place}`, { type: "string" }]),
    );
    expect(schemaFields({ type: "object", properties }).length).toBeLessThan(100);
  });
});
