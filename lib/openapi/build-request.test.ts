import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "#lib/errors/json.ts";
import { buildRequest } from "./build-request.ts";
import { curlLine } from "./curl-line.ts";
import { functionsOf } from "./functions-of.ts";
import { telescopes } from "./testing/telescopes.ts";
import type { ToolFunction } from "./tool-function.ts";

const only = (document: JsonObject, name?: string): ToolFunction => {
  const found = functionsOf(document).find((one) => name === undefined || one.name === name);
  if (!found) throw new Error("no function");
  return found;
};

const built = (
  operation: JsonObject,
  args: JsonObject,
  over: JsonObject = {},
  path = "/a",
): ReturnType<typeof buildRequest> => {
  const document: JsonObject = {
    servers: [{ url: "https://a.example" }],
    paths: { [path]: { post: operation } },
    ...over,
  };
  return buildRequest(only(document), args, document);
};

describe("the request of a call", () => {
  test("has the real server, query and path", () => {
    const request = buildRequest(
      only(telescopes, "searchTelescopes"),
      { bands: ["radio", "x ray"], limit: 3, region: "north" },
      telescopes,
    );
    expect(request).toEqual({
      method: "GET",
      url: "https://telescopes.example/v1/telescopes?region=north&bands=radio&bands=x%20ray&limit=3",
      headers: [],
      body: null,
    });
  });

  test("has the body as JSON, apart from what is in the path", () => {
    const request = buildRequest(
      only(telescopes, "bookNight"),
      { telescopeId: "a/b?", night: "2024-05-01", crew: [{ name: "Zoë" }] },
      telescopes,
    );
    expect(curlLine(request)).toBe(
      `curl -X POST 'https://telescopes.example/v1/telescopes/a%2Fb%3F/nights' -H 'Content-Type: application/json' -d '{"night":"2024-05-01","crew":[{"name":"Zoë"}]}'`,
    );
  });

  test("mends a path without its slash, and fills a server's variables", () => {
    const servers = [
      {
        url: "https://{region}.a.example/{version}/",
        variables: { region: { default: "eu" }, version: { default: "v2" } },
      },
    ];
    expect(built({ operationId: "f" }, {}, { servers }, "rates").url).toBe("https://eu.a.example/v2/rates");
    expect(built({ operationId: "f" }, {}, { servers: [] }).url).toBe("/a");
  });

  test("puts headers, cookies and an argument that stands in two places where they belong", () => {
    const operation: JsonObject = {
      operationId: "f",
      parameters: [
        { name: "X-Lang", in: "header", schema: { type: "string" } },
        { name: "session", in: "cookie", schema: { type: "string" } },
        { name: "userId", in: "query", schema: { type: "string" } },
        { name: "filter", in: "query", schema: { type: "object", additionalProperties: true } },
      ],
      requestBody: {
        content: {
          "application/json": { schema: { type: "object", properties: { userId: { type: "string" } } } },
        },
      },
    };
    const request = built(operation, {
      "X-Lang": "fr",
      session: "s1",
      userId: "u",
      filter: { genre: "drama" },
    });
    expect(request.url).toBe("https://a.example/a?userId=u&genre=drama");
    expect(request.headers).toEqual([
      ["X-Lang", "fr"],
      ["Cookie", "session=s1"],
      ["Content-Type", "application/json"],
    ]);
    expect(request.body).toBe('{"userId":"u"}');
  });

  test.each([
    ["a list as the whole body", "application/json", { type: "array", items: {} }, { body: [1, 2] }, "[1,2]"],
    [
      "a property that happens to be called body",
      "application/json",
      { type: "object", properties: { body: { type: "string" } } },
      { body: "x" },
      '{"body":"x"}',
    ],
    [
      "a form",
      "application/x-www-form-urlencoded",
      { type: "object", properties: { a: {}, b: {} } },
      { a: "1 2", b: [3, 4] },
      "a=1%202&b=3&b=4",
    ],
    ["plain text", "text/plain", { type: "string" }, { body: "hello" }, "hello"],
    [
      "no argument for an optional body",
      "application/json",
      { type: "object", properties: { a: {} } },
      {},
      null,
    ],
  ])("sends %s", (_, mediaType, schema, args, body) => {
    const operation = {
      operationId: "f",
      requestBody: { content: { [mediaType]: { schema } } },
    } as JsonObject;
    expect(built(operation, args as JsonObject).body).toBe(body);
  });

  test("is one line whose quotes nothing ends, whatever the arguments", () => {
    const args = fc.record({
      telescopeId: fc.string({ unit: "binary" }),
      night: fc.string({ unit: "binary" }),
      crew: fc.array(fc.jsonValue()),
    });
    fc.assert(
      fc.property(args, (given) => {
        const line = curlLine(
          buildRequest(only(telescopes, "bookNight"), given as { [key: string]: Json }, telescopes),
        );
        expect(line).not.toMatch(/[\r\n]/);
        // Taken apart as a shell does: words, and single quotes that hold anything but themselves.
        expect(line).toMatch(/^curl -X POST( (-[Hd] )?'[^']*'(\\''[^']*')*)+$/);
      }),
    );
  });
});
