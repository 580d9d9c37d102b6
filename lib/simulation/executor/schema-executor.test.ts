import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import { buildRequest } from "#lib/openapi/build-request.ts";
import { checkResponse } from "#lib/openapi/check-response.ts";
import { curlLine } from "#lib/openapi/curl-line.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { telescopes } from "#lib/openapi/testing/telescopes.ts";
import type { Remembered } from "../simulation.ts";
import { orchardCase } from "../testing/orchard.ts";
import { play } from "../testing/play.ts";
import { calling, finishing } from "../testing/scripted-chat.ts";
import { schemaExecutor } from "./schema-executor.ts";

const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const boat: JsonObject = {
  type: "object",
  required: ["boatId", "name"],
  properties: { boatId: { type: "integer" }, name: { type: "string" }, berth: { type: "string" } },
};
const boatId = { name: "boatId", in: "path", required: true, schema: { type: "integer" } };
const body = {
  ...json({ type: "object", properties: { name: { type: "string" }, berth: { type: "string" } } }),
};

/** All that a thing can go through: created, read, listed, changed, deleted. */
const harbour: JsonObject = {
  openapi: "3.0.3",
  info: { title: "Harbour", version: "1", description: "Boats and berths" },
  servers: [{ url: "https://harbour.test" }],
  paths: {
    "/boats": {
      get: {
        operationId: "listBoats",
        responses: {
          "200": {
            description: "x",
            ...json({ type: "object", properties: { boats: { type: "array", items: boat } } }),
          },
        },
      },
      post: {
        operationId: "addBoat",
        requestBody: body,
        responses: { "201": { description: "x", ...json(boat) } },
      },
    },
    "/boats/{boatId}": {
      parameters: [boatId],
      get: { operationId: "getBoat", responses: { "200": { description: "x", ...json(boat) } } },
      put: {
        operationId: "changeBoat",
        requestBody: body,
        responses: { "200": { description: "x", ...json(boat) } },
      },
      delete: { operationId: "removeBoat", responses: { "204": { description: "gone" } } },
    },
  },
};

/** A server of a document that remembers what it was asked, as a case does. */
function serve(document: JsonObject, seed = 1) {
  const input = { ...orchardCase(), seed };
  const tool = { ...input.tool, document, functions: functionsOf(document) };
  const executor = schemaExecutor({ tool, seed });
  const memory: Remembered[] = [];
  return async (name: string, args: JsonObject = {}) => {
    const called = tool.functions.find((one) => one.name === name);
    if (!called) throw new Error(`no function ${name}`);
    const curl = curlLine(buildRequest(called, args, document));
    const answer = await executor({ index: memory.length, called, args, curl, memory, steps: [] });
    if (!answer) throw new Error("no answer");
    memory.push({
      request: curl,
      answer: `Status Code: ${answer.statusCode}\nResponse: ${answer.body}`,
    });
    const value: Json = answer.body === "" ? null : (JSON.parse(answer.body) as Json);
    return { status: answer.statusCode, value, called, body: answer.body };
  };
}

const boatsIn = (value: Json): JsonObject[] =>
  isJsonObject(value) && Array.isArray(value["boats"]) ? value["boats"].filter(isJsonObject) : [];

describe("answers from the schemas", () => {
  it("give back what was created, under its id, alone and in the list", async () => {
    const ask = serve(harbour);
    const made = await ask("addBoat", { name: "Sea Holly", berth: "B7" });
    expect(made).toMatchObject({ status: 201, value: { name: "Sea Holly", berth: "B7" } });
    const id = (made.value as JsonObject)["boatId"] as number;
    expect(await ask("getBoat", { boatId: id })).toMatchObject({ status: 200, value: made.value });
    expect(boatsIn((await ask("listBoats")).value)).toContainEqual(made.value);
  });

  it("find a thing of a list again, with the same values", async () => {
    const ask = serve(harbour);
    const [, second] = boatsIn((await ask("listBoats")).value);
    expect(second).toBeDefined();
    const found = await ask("getBoat", { boatId: second?.["boatId"] ?? 0 });
    expect(found.value).toEqual(second);
  });

  it("keep a change, and forget what was deleted, alone and in the list", async () => {
    const ask = serve(harbour);
    const before = boatsIn((await ask("listBoats")).value);
    const id = before[0]?.["boatId"] ?? 0;
    await ask("changeBoat", { boatId: id, berth: "A1" });
    expect(boatsIn((await ask("listBoats")).value)).toContainEqual({ ...before[0], berth: "A1" });
    expect(await ask("getBoat", { boatId: id })).toMatchObject({ value: { boatId: id, berth: "A1" } });
    expect(await ask("removeBoat", { boatId: id })).toMatchObject({ status: 204, body: "" });
    expect(await ask("getBoat", { boatId: id })).toMatchObject({ status: 404 });
    expect(boatsIn((await ask("listBoats")).value).map((one) => one["boatId"])).not.toContain(id);
  });

  it("are the same for the same case, and say the same twice within one", async () => {
    const [a, b] = [serve(harbour, 4), serve(harbour, 4)];
    const first = await a("listBoats");
    expect((await b("listBoats")).body).toBe(first.body);
    expect((await a("listBoats")).body).toBe(first.body);
  });

  it("fit the schema, whatever is asked for", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        fc.string(),
        fc.nat(),
        async (telescopeId, limit, name, seed) => {
          const ask = serve(telescopes, seed);
          const search = await ask("searchTelescopes", { limit, bands: [name], region: "north" });
          const booked = await ask("bookNight", { telescopeId, night: "2026-05-01", crew: [{ name }] });
          for (const { called, status, body: text } of [search, booked])
            expect([status < 300, checkResponse(called, status, text)]).toEqual([true, []]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are those of the function that was called, where its address fits another one too", async () => {
    const id = { name: "boatId", in: "path", required: true, schema: { type: "string" } };
    const other: JsonObject = {
      type: "object",
      required: ["total"],
      properties: { total: { type: "integer" } },
    };
    const twice: JsonObject = {
      ...harbour,
      paths: {
        "/boats/count": {
          get: { operationId: "countBoats", responses: { "200": { description: "x", ...json(other) } } },
        },
        "/boats/{boatId}": {
          parameters: [id],
          get: { operationId: "getBoat", responses: { "200": { description: "x", ...json(boat) } } },
        },
      },
    };
    const ask = serve(twice);
    for (const boatId of ["count", "", "a/b", "."])
      expect(await ask("getBoat", { boatId })).toMatchObject({
        status: 200,
        value: { name: expect.any(String) as string },
      });
    expect(await ask("countBoats")).toMatchObject({ value: { total: expect.any(Number) as number } });
  });

  it("ask no model in a case", async () => {
    const input = orchardCase({ executor: "schema" });
    const played = await play(
      input,
      { assistant: [calling("searchTrees", { kind: "plum" }), finishing("Some.")] },
      schemaExecutor(input),
    );
    expect(played.to("executor")).toEqual([]);
    expect(played.steps[0]).toMatchObject({
      statusCode: 200,
      observation: expect.stringContaining('"plum"') as string,
    });
    expect(played.answeredBy).toEqual(["schema"]);
  });
});

const catalogue = new URL("../../../../shared/data/toolalpaca/eval_simulated.json", import.meta.url);
if (existsSync(catalogue))
  describe("answers from the schemas of a known corpus", () => {
    it("fit", async () => {
      const tools = JSON.parse(readFileSync(catalogue, "utf8")) as { Documentation: string }[];
      expect(tools.length).toBeGreaterThan(0);
      for (const { Documentation } of tools.slice(0, 20)) {
        const document = JSON.parse(Documentation) as JsonObject;
        const ask = serve(document);
        for (const called of functionsOf(document)) {
          const answer = await ask(called.name);
          expect([called.name, checkResponse(called, answer.status, answer.body)]).toEqual([called.name, []]);
        }
      }
    });
  });
