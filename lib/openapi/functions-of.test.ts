import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "#lib/errors/json.ts";
import { describeTool } from "./describe-tool.ts";
import { functionsOf } from "./functions-of.ts";
import { parseDocument } from "./parse-document.ts";
import { telescopes } from "./testing/telescopes.ts";
import { ToolFunction } from "./tool-function.ts";
import { validateDocument } from "./validate-document.ts";

const responses = (codes: JsonObject): unknown =>
  functionsOf({ paths: { "/a": { get: { responses: codes } } } })[0]?.responseDescription;

describe("the functions of a document", () => {
  test("have the inputs of operation, path and body", () => {
    const [search, book] = functionsOf(telescopes);
    expect(
      search?.parameters.map(({ name, in: place, required, type }) => [name, place, required, type]),
    ).toEqual([
      ["region", "query", false, "string"],
      ["bands", "query", false, "array of string"],
      ["limit", "query", true, "integer"],
    ]);
    expect(book).toMatchObject({
      method: "post",
      path: "/telescopes/{telescopeId}/nights",
      requestMediaType: "application/json",
      responseDescription: "The booking.",
    });
    expect(book?.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ["telescopeId", "path", true],
      ["night", "body", true],
      ["crew", "body", false],
      ["dome", "body", false],
    ]);
    expect(book?.parameters.at(-1)).toMatchObject({ enum: ["open", "closed"], description: "Its state." });
  });

  test("end a circle of references with its name", () => {
    const schema = JSON.stringify(functionsOf(telescopes)[0]?.responseSchema);
    expect(schema).toContain('{"title":"Telescope"}');
    expect(schema).not.toContain("$ref");
  });

  test("merge the parts of an allOf, write 3.0 as JSON Schema, and take a list as the whole body", () => {
    const document: JsonObject = {
      paths: {
        "a/{id}": {
          parameters: [
            { name: "id", in: "path", schema: { type: "string" } },
            { $ref: "#/components/parameters/Lang" },
          ],
          post: {
            operationId: "merge",
            parameters: [
              { name: "lang", in: "query", schema: { type: "string", nullable: true, enum: ["en"] } },
            ],
            requestBody: {
              content: {
                "application/json": {
                  schema: {
                    allOf: [
                      {
                        type: "object",
                        required: ["x"],
                        properties: { x: { type: "number", minimum: 0, exclusiveMinimum: true } },
                      },
                      { properties: { y: {} } },
                    ],
                  },
                },
              },
            },
          },
          put: {
            operationId: "replace",
            requestBody: {
              required: true,
              content: { "application/json": { schema: { type: "array", items: { type: "integer" } } } },
            },
          },
        },
      },
      components: {
        parameters: { Lang: { name: "lang", in: "query", required: true, schema: { type: "integer" } } },
      },
    };
    const [merge, replace] = functionsOf(document);
    expect(merge?.path).toBe("/a/{id}");
    expect(merge?.parameters.map(({ name, required, schema }) => [name, required, schema])).toEqual([
      ["lang", false, { type: ["string", "null"], enum: ["en", null] }],
      ["id", true, { type: "string" }],
      ["x", true, { type: "number", exclusiveMinimum: 0 }],
      ["y", false, {}],
    ]);
    expect(replace?.parameters.at(-1)).toMatchObject({
      name: "body",
      in: "body",
      required: true,
      type: "array of integer",
      isWholeBody: true,
    });
  });

  test("read what the first 2xx answer promises, or the default one", () => {
    expect(
      responses({
        "400": { description: "bad" },
        "204": { description: "done" },
        "200": { description: "x" },
      }),
    ).toBe("x");
    expect(responses({ "2XX": { description: "any" } })).toBe("any");
    expect(responses({ default: { description: "else" }, "404": { description: "none" } })).toBe("else");
  });
});

/** A real document with one value, anywhere in it, replaced by anything. */
const spoiled = fc.tuple(fc.nat(), fc.jsonValue()).map(([place, value]): JsonObject => {
  const copy = structuredClone(telescopes);
  const holders: [JsonObject | Json[], string][] = [];
  const visit = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      holders.push([node, key]);
      visit(child);
    }
  };
  visit(copy);
  const [holder, key] = holders[place % holders.length] as [JsonObject, string];
  holder[key] = value as Json;
  return copy;
});

describe("whatever a document holds", { timeout: 30_000 }, () => {
  const anything = fc.oneof(
    spoiled,
    fc.dictionary(
      fc.constantFrom("openapi", "paths", "components", "__proto__", "x"),
      fc.jsonValue(),
    ) as fc.Arbitrary<JsonObject>,
  );

  test("it is read without a throw, and what comes out has its shape", () => {
    fc.assert(
      fc.property(anything, (document) => {
        const functions = functionsOf(document);
        for (const one of functions) ToolFunction.parse(one);
        const { functionDescription } = describeTool(document);
        expect(Object.keys(functionDescription).toSorted()).toEqual(
          [...functions.map(({ name }) => name), "components"].toSorted(),
        );
      }),
      { numRuns: 400 },
    );
  });

  test("it is validated without a throw", async () => {
    const documents = fc.oneof(anything, fc.jsonValue() as fc.Arbitrary<Json>);
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(await validateDocument(document)).toBeInstanceOf(Array);
      }),
      { numRuns: 200 },
    );
  });

  test("any text is parsed, or refused with a line", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `{"a": ${text}`),
        ),
        (text) => {
          const parsed = parseDocument(text);
          const places = parsed.ok ? ["line 1"] : parsed.problems.map(({ at }) => at);
          expect(places.length).toBeGreaterThan(0);
          expect(places.filter((place) => !/^(line \d+|\/.*)$/.test(place))).toEqual([]);
        },
      ),
    );
  });

  test("references in circles of all kinds end", () => {
    const circles: JsonObject = {
      paths: {
        "/a": { $ref: "#/paths/~1b" },
        "/b": { $ref: "#/paths/~1a" },
        "/c": {
          get: {
            parameters: [{ $ref: "#/components/parameters/P" }],
            responses: { "200": { $ref: "#/components/responses/R" } },
          },
        },
      },
      components: {
        parameters: { P: { $ref: "#/components/parameters/P" } },
        responses: {
          R: {
            description: "r",
            content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
          },
        },
        schemas: {
          A: { allOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] },
          B: {
            properties: {
              a: { $ref: "#/components/schemas/A" },
              gone: { $ref: "#/components/schemas/Gone" },
            },
          },
        },
      },
    };
    expect(functionsOf(circles)).toMatchObject([
      {
        name: "c_get",
        responseSchema: {
          allOf: [{ title: "A" }, { properties: { a: { title: "A" }, gone: { title: "Gone" } } }],
        },
      },
    ]);
  });

  test("references that multiply do not", () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 40 }, (_, level) => [
        `L${level}`,
        {
          type: "object",
          properties: {
            a: { $ref: `#/components/schemas/L${level + 1}` },
            b: { $ref: `#/components/schemas/L${level + 1}` },
          },
        },
      ]),
    );
    const content = { "application/json": { schema: { $ref: "#/components/schemas/L0" } } };
    const document = {
      paths: { "/a": { get: { responses: { "200": { description: "x", content } } } } },
      components: { schemas },
    } as JsonObject;
    expect(JSON.stringify(functionsOf(document)).length).toBeLessThan(500_000);
  });
});
