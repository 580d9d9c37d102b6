import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "#lib/errors/json.ts";
import { describeTool } from "./describe-tool.ts";
import { functionsOf } from "./functions-of.ts";
import { parseDocument } from "./parse-document.ts";
import { telescopes } from "./testing/telescopes.ts";
import { validateDocument } from "./validate-document.ts";

const schemaAnswer = (schema: Json): JsonObject => ({
  "200": { description: "x", content: { "application/json": { schema } } },
});
const answer = schemaAnswer({ type: "object", properties: { name: { type: "string" } } });

const documentOf = (paths: JsonObject, over: JsonObject = {}): JsonObject => ({
  openapi: "3.0.3",
  info: { title: "x", version: "1" },
  paths,
  ...over,
});

const told = async (document: Json): Promise<string[]> =>
  (await validateDocument(document)).map(({ at, code }) => `${at} ${code}`);

const needsId = (operationId: string, name = "petId"): JsonObject => ({
  operationId,
  parameters: [{ name, in: "path", required: true, schema: { type: "string" } }],
  responses: answer,
});

describe("a document that is a tool", { timeout: 30_000 }, () => {
  test.each([
    ["the smallest", documentOf({ "/a": { get: { operationId: "f", responses: answer } } })],
    [
      "OpenAPI 3.1",
      documentOf({ "/a": { get: { operationId: "f", responses: answer } } }, { openapi: "3.1.0" }),
    ],
    [
      "an id that a search returns",
      documentOf({
        "/pets": {
          get: {
            operationId: "searchPets",
            responses: schemaAnswer({
              type: "array",
              items: { type: "object", properties: { pet_id: { type: "string" } } },
            }),
          },
        },
        "/pets/{petId}": { get: needsId("getPet") },
      }),
    ],
    [
      "an object that is open on purpose",
      documentOf({
        "/a": {
          get: {
            operationId: "f",
            responses: schemaAnswer({ type: "object", additionalProperties: true, required: ["x"] }),
          },
        },
      }),
    ],
    [
      "required in one part of an allOf, the property in another",
      documentOf({
        "/a": {
          get: {
            operationId: "f",
            responses: schemaAnswer({
              allOf: [
                { type: "object", properties: { a: { type: "string" } } },
                { type: "object", required: ["a"], properties: {} },
              ],
            }),
          },
        },
      }),
    ],
  ])("%s", async (_, document) => {
    expect(await told(document)).toEqual([]);
  });
});

describe("a document that is not", () => {
  test.each<[string, Json, string[]]>([
    ["no object", [1], [" not-an-object"]],
    ["Swagger 2.0", { swagger: "2.0" }, ["/swagger swagger-2"]],
    ["no version", { paths: {} }, ["/openapi openapi-version"]],
    [
      "OpenAPI broken at two places",
      documentOf({
        "/a": {
          get: {
            operationId: "f",
            parameters: [{ name: "q", in: "query", schema: { type: "text" } }],
            responses: { "200": {} },
          },
        },
      }),
      [
        "/paths/~1a/get/responses/200 openapi-required",
        "/paths/~1a/get/parameters/0/schema/type openapi-enum",
      ],
    ],
    [
      "a reference to nothing",
      documentOf({
        "/a": { get: { operationId: "f", responses: schemaAnswer({ $ref: "#/components/schemas/Gone" }) } },
      }),
      [" openapi-invalid"],
    ],
    ["no operation", documentOf({}), ["/paths no-functions"]],
    [
      "an operation without a name",
      documentOf({ "/a": { get: { responses: answer } } }),
      ["/paths/~1a/get operation-id-missing"],
    ],
    [
      "a name twice",
      documentOf({
        "/a": { get: { operationId: "f", responses: answer } },
        "/b": { get: { operationId: "f", responses: answer } },
      }),
      ["/paths/~1b/get/operationId operation-id-duplicate"],
    ],
    [
      "a function called components",
      documentOf({ "/a": { get: { operationId: "components", responses: answer } } }),
      ["/paths/~1a/get/operationId operation-id-reserved"],
    ],
    [
      "a path parameter that is not declared",
      documentOf({ "/a/{name}": { get: { operationId: "f", responses: answer } } }),
      ["/paths/~1a~1{name}/get path-parameter-missing"],
    ],
    [
      "a path parameter that is not in the path",
      documentOf({
        "/a": {
          get: {
            operationId: "f",
            parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
            responses: answer,
          },
        },
      }),
      ["/paths/~1a/get path-parameter-unused"],
    ],
    [
      "a body that is not text, before one that is",
      documentOf({
        "/a": {
          get: {
            operationId: "f",
            responses: {
              "200": { description: "x", content: { "image/png": {} } },
              "400": { description: "y", content: { "application/json": {} } },
            },
          },
        },
      }),
      ["/paths/~1a/get/responses/200 body-not-text"],
    ],
    [
      "an object that says nothing",
      documentOf({
        "/a": {
          get: { operationId: "f", responses: schemaAnswer({ type: "array", items: { type: "object" } }) },
        },
      }),
      ["/paths/~1a/get/responses/200/content/application~1json/schema/items object-without-properties"],
    ],
    [
      "required that names nothing",
      documentOf({
        "/a": {
          get: {
            operationId: "f",
            responses: schemaAnswer({ type: "object", properties: { a: {} }, required: ["a", "b"] }),
          },
        },
      }),
      ["/paths/~1a/get/responses/200/content/application~1json/schema/required required-without-property"],
    ],
    [
      "an id that nothing returns",
      documentOf({
        "/pets/{petId}": { get: needsId("getPet") },
        "/pets/{petId}/toys": { get: needsId("listToys") },
      }),
      ["/paths/~1pets~1{petId}/get id-not-obtainable", "/paths/~1pets~1{petId}~1toys/get id-not-obtainable"],
    ],
    [
      "an id that only functions return which need it themselves",
      documentOf({
        "/pets/{petId}": {
          get: {
            ...needsId("getPet"),
            responses: schemaAnswer({ type: "object", properties: { petId: { type: "string" } } }),
          },
        },
      }),
      ["/paths/~1pets~1{petId}/get id-not-obtainable"],
    ],
  ])("%s", async (_, document, problems) => {
    expect(await told(document)).toEqual(problems);
  });

  test("a parameter in no place is told once, not once for every place there is", async () => {
    const document = documentOf({
      "/a": {
        get: {
          operationId: "f",
          parameters: [{ name: "q", in: "body", schema: { type: "string" } }],
          responses: answer,
        },
      },
    });
    expect(await told(document)).toEqual(["/paths/~1a/get/parameters/0/in openapi-enum"]);
  });
});

test(
  "a document of 5 MB is read, validated and described in reasonable time",
  { timeout: 60_000 },
  async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 6_000 }, (_, number) => {
        const operation = {
          operationId: `search${number}`,
          summary: `Search collection ${number}. `.repeat(10),
          parameters: [{ name: "q", in: "query", schema: { $ref: "#/components/schemas/Word" } }],
          responses: answer,
        };
        return [`/collections/${number}`, { get: operation }];
      }),
    );
    const document = documentOf(paths, {
      components: {
        schemas: {
          Word: { type: "string", description: "A word. ".repeat(100) },
          ...(telescopes["components"] as { schemas: JsonObject }).schemas,
        },
      },
    });
    const text = JSON.stringify(document, null, 2);
    expect(text.length).toBeGreaterThan(5_000_000);
    const started = performance.now();
    const parsed = parseDocument(text);
    expect(parsed.ok && (await told(parsed.document))).toEqual([]);
    expect(functionsOf(document)).toHaveLength(6_000);
    expect(Object.keys(describeTool(document).functionDescription)).toHaveLength(6_001);
    // About 3 s on two idle cores; quadratic work anywhere would take minutes.
    expect(performance.now() - started).toBeLessThan(30_000);
  },
);
