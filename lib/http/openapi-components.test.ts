import { describe, expect, it } from "vitest";
import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";
import { danglingReferences, schemaComponents } from "./openapi-components.ts";
import { operationIdOf } from "./openapi-document.ts";

const Kite = z.object({ name: z.string(), colour: z.string().default("red"), notes: JsonValue });
const Flight = z.object({ kite: Kite, heights: z.array(z.int()) });
const named = { Kite, Flight, JsonValue };

describe("components", () => {
  it("are referred to by name, and only those in use are written", () => {
    const components = schemaComponents(named);
    expect(components.schemaOf(z.object({ items: z.array(Kite) }), "output")).toMatchObject({
      properties: { items: { items: { $ref: "#/components/schemas/Kite" } } },
    });
    expect(Object.keys(components.used())).toEqual(["JsonValue", "Kite"]);
  });

  it("differ by direction where a default makes them", () => {
    const components = schemaComponents(named);
    expect(components.schemaOf(Flight, "input")).toEqual({ $ref: "#/components/schemas/FlightInput" });
    expect(components.schemaOf(Flight, "output")).toEqual({ $ref: "#/components/schemas/Flight" });
    expect(components.used()).toMatchObject({
      KiteInput: { required: ["name", "notes"] },
      Kite: { required: ["name", "colour", "notes"] },
      FlightInput: { properties: { kite: { $ref: "#/components/schemas/KiteInput" } } },
    });
  });

  it("may refer to themselves", () => {
    const components = schemaComponents(named);
    components.schemaOf(JsonValue, "output");
    const schemas = components.used();
    expect(JSON.stringify(schemas)).toContain('{"$ref":"#/components/schemas/JsonValue"}');
    expect(danglingReferences({ components: { schemas } })).toEqual([]);
    expect(danglingReferences({ a: { $ref: "#/components/schemas/Lost" }, components: { schemas } })).toEqual(
      ["#/components/schemas/Lost"],
    );
  });
});

it.each([
  ["get", "/cases", "getCases"],
  ["post", "/cases/{id}/reviews/undo", "postCasesIdReviewsUndo"],
  ["get", "/openapi.json", "getOpenapiJson"],
])("names the operation %s %s %s", (method, path, name) => {
  expect(operationIdOf(method, path)).toBe(name);
});
