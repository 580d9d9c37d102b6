import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "#lib/errors/json.ts";
import { argumentSchema } from "./argument-schema.ts";
import { toolNames } from "./tool-names.ts";

describe("names of tools", () => {
  it("fit what endpoints take, are told apart, and lead back", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 80 })), (actions) => {
        const names = toolNames(actions);
        const tools = actions.map(names.toTool);
        for (const tool of tools) expect(tool).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        expect(new Set(tools).size).toBe(actions.length);
        expect(tools.map(names.toAction)).toEqual(actions);
      }),
    );
  });

  it("stay as they are where they fit, whatever comes before them", () => {
    const names = toolNames(["get.tree", "get_tree", "/trees get", "getTree"]);
    expect(["get.tree", "get_tree", "/trees get", "getTree"].map(names.toTool)).toEqual([
      "get_tree_2",
      "get_tree",
      "_trees_get",
      "getTree",
    ]);
    expect(names.toAction("fellTree")).toBe("fellTree");
    expect(names.toTool("fell the tree!")).toBe("fell_the_tree_");
    expect(names.toTool("")).toBe("unnamed");
  });
});

describe("schemas of arguments", () => {
  it.each<[JsonObject, JsonObject]>([
    [{ type: "string", nullable: true, example: "x" }, { type: ["string", "null"] }],
    [
      { type: "integer", minimum: 1, exclusiveMinimum: true },
      { type: "integer", exclusiveMinimum: 1 },
    ],
    [
      { type: "integer", maximum: 9, exclusiveMaximum: false },
      { type: "integer", maximum: 9 },
    ],
    [
      { type: "object", properties: { example: { type: "string", "x-note": 1 }, nullable: { xml: {} } } },
      { type: "object", properties: { example: { type: "string" }, nullable: {} } },
    ],
    [
      { type: "array", items: { anyOf: [{ readOnly: true }, { enum: [{ nullable: true }] }] } },
      { type: "array", items: { anyOf: [{}, { enum: [{ nullable: true }] }] } },
    ],
  ])("%j", (schema, expected) => {
    expect(argumentSchema(schema)).toEqual(expected);
  });
});
