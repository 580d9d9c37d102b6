import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "#lib/errors/json.ts";
import { buildRequest } from "#lib/openapi/build-request.ts";
import { checkResponse } from "#lib/openapi/check-response.ts";
import { curlLine } from "#lib/openapi/curl-line.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { telescopes } from "#lib/openapi/testing/telescopes.ts";
import { executorPrompt, type ExecutorValues } from "#lib/prompts/executor.ts";
import { readExecutorAnswer } from "#lib/simulation/executor/read-executor-answer.ts";
import { orchard } from "#lib/simulation/testing/orchard.ts";
import { answerAsExecutor, isExecutorPrompt } from "./executor.ts";

const shop: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Corner Shop", version: "1" },
  servers: [{ url: "https://shop.test" }],
  paths: {
    "/items": {
      get: {
        operationId: "searchItems",
        parameters: ["city", "category", "name", "title", "minPrice", "maxPrice", "limit", "tags"].map(
          (name) => ({
            name,
            in: "query",
            schema: { type: /Price|limit/.test(name) ? "integer" : name === "tags" ? "array" : "string" },
          }),
        ),
        responses: {
          "200": {
            description: "Items",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["items", "total"],
                  properties: {
                    total: { type: "integer" },
                    items: { type: "array", items: { $ref: "#/components/schemas/Item" } },
                  },
                },
              },
            },
          },
        },
      },
      post: {
        operationId: "createItem",
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
        },
        responses: {
          "201": {
            description: "Made",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
          },
        },
      },
    },
    "/items/random": {
      get: {
        operationId: "getRandomItem",
        responses: {
          "200": {
            description: "Any",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
          },
        },
      },
    },
    "/items/{itemId}": {
      parameters: [{ name: "itemId", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "getItem",
        responses: {
          "200": {
            description: "One",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { item: { $ref: "#/components/schemas/Item" }, stock: { type: "integer" } },
                },
              },
            },
          },
        },
      },
      delete: { operationId: "deleteItem", responses: { "204": { description: "Gone" } } },
    },
  },
  components: {
    schemas: {
      Item: {
        type: "object",
        required: ["itemId", "name"],
        properties: {
          itemId: { type: "string" },
          name: { type: "string" },
          city: { type: "string" },
          price: { type: "number" },
          tags: { type: "array", items: { type: "string" } },
          seller: { type: "object", properties: { name: { type: "string" }, city: { type: "string" } } },
        },
      },
    },
  },
};

type Memory = ExecutorValues["memory"];
const line = (document: JsonObject, name: string, args: JsonObject): string => {
  const called = functionsOf(document).find((one) => one.name === name);
  if (!called) throw new Error(`no ${name}`);
  return curlLine(buildRequest(called, args, document));
};

function ask(
  document: JsonObject,
  name: string,
  args: JsonObject,
  options: { memory?: Memory; seed?: string; previousStatuses?: number[] } = {},
) {
  // After another fault the server is not out of sorts by chance.
  const { memory = [], seed = "s", previousStatuses = [500] } = options;
  const request = line(document, name, args);
  const messages = executorPrompt.render({
    documentationText: JSON.stringify(document),
    memory,
    request,
    previousStatuses,
  });
  const read = readExecutorAnswer(answerAsExecutor(messages, seed), "application/json");
  if (!read.ok) throw new Error(read.reason);
  const after = [...memory, { request, answer: `Status Code: ${read.statusCode}\nResponse: ${read.body}` }];
  return {
    status: read.statusCode,
    text: read.body,
    json: (read.body === "" ? null : JSON.parse(read.body)) as JsonObject,
    after,
  };
}

type Item = {
  itemId: string;
  name: string;
  city: string;
  price: number;
  tags: string[];
  seller: { name: string };
};
const itemsOf = (json: JsonObject) => json["items"] as unknown as Item[];

describe("what the simulated server answers", () => {
  it("knows its prompt, and no other", () => {
    const messages = executorPrompt.render({
      documentationText: "{}",
      memory: [],
      request: "",
      previousStatuses: [],
    });
    expect(isExecutorPrompt(messages)).toBe(true);
    expect(isExecutorPrompt([{ role: "user", content: messages[0]?.content ?? "" }])).toBe(false);
  });

  it("is the same for the same question, as from a server with data; a random thing follows the seed", () => {
    expect(ask(shop, "searchItems", {}, { seed: "t" })).toEqual(ask(shop, "searchItems", {}));
    expect(ask(shop, "searchItems", { city: "Faro" }).text).not.toBe(ask(shop, "searchItems", {}).text);
    expect(ask(shop, "getRandomItem", {})).toEqual(ask(shop, "getRandomItem", {}));
    expect(
      new Set(["a", "b", "c"].map((seed) => ask(shop, "getRandomItem", {}, { seed }).text)).size,
    ).toBeGreaterThan(1);
  });

  it("finds the one thing by its name, and others that belong to it by a name that is not theirs", () => {
    expect(itemsOf(ask(shop, "searchItems", { name: "Blue kettle" }).json)).toEqual([
      expect.objectContaining({ name: "Blue kettle" }),
    ]);
    expect(itemsOf(ask(shop, "searchItems", { title: "Blue kettle" }).json).length).toBeGreaterThanOrEqual(3);
  });

  it("keeps to what the request says: words, bounds, limit, total", () => {
    const { json } = ask(shop, "searchItems", { city: "Lisbon", minPrice: 20, maxPrice: 30, limit: 4 });
    expect(itemsOf(json)).toHaveLength(4);
    expect(json["total"]).toBe(4);
    expect(itemsOf(ask(shop, "searchItems", { limit: 1 }).json)).toHaveLength(1);
    for (const item of itemsOf(json)) {
      expect(item.city).toBe("Lisbon");
      expect(item.price).toBeGreaterThanOrEqual(20);
      expect(item.price).toBeLessThanOrEqual(30);
    }
    expect(new Set(itemsOf(json).map((item) => item.itemId)).size).toBe(4);
    expect(new Set(itemsOf(json).map((item) => item.name)).size).toBe(4);
  });

  it("lists at least three where nothing limits it", () => {
    expect(itemsOf(ask(shop, "searchItems", {}).json).length).toBeGreaterThanOrEqual(3);
  });

  it("shows a thing that was found before with the same values", () => {
    const search = ask(shop, "searchItems", {});
    const [, found] = itemsOf(search.json);
    const detail = ask(shop, "getItem", { itemId: found?.itemId ?? "" }, { memory: search.after });
    expect(detail.json["item"]).toMatchObject({
      itemId: found?.itemId,
      name: found?.name,
      price: found?.price,
      tags: found?.tags,
    });
  });

  it("gives a thing the same properties in every answer of every case", () => {
    const all = ["a", "b", "c", "d"].flatMap((category) =>
      itemsOf(ask(shop, "searchItems", { category }).json),
    );
    for (const [name, same] of Map.groupBy(all, (item) => item.name)) {
      expect([name, new Set(same.map((item) => `${item.city} ${item.price}`)).size]).toEqual([name, 1]);
    }
    expect(new Set(all.map((item) => item.name)).size).toBeLessThan(all.length);
  });

  it("gives the id that was asked for, and the same thing each time, where nothing is known of it", () => {
    const one = ask(shop, "getItem", { itemId: "K77" }, { seed: "a" });
    const again = ask(shop, "getItem", { itemId: "K77" }, { seed: "b" });
    expect(one.json["item"]).toMatchObject({ itemId: "K77" });
    expect(again.json).toEqual(one.json);
  });

  it("keeps what was created: it can be read, and it is listed", () => {
    const made = ask(shop, "createItem", { itemId: "n1", name: "Blue kettle", city: "Porto" });
    expect(made).toMatchObject({ status: 201, json: { itemId: "n1", name: "Blue kettle", city: "Porto" } });
    expect(ask(shop, "getItem", { itemId: "n1" }, { memory: made.after }).json["item"]).toMatchObject({
      name: "Blue kettle",
      city: "Porto",
    });
    expect(itemsOf(ask(shop, "searchItems", {}, { memory: made.after }).json)[0]).toMatchObject({
      itemId: "n1",
      name: "Blue kettle",
    });
  });

  it("does not find what was deleted", () => {
    const gone = ask(shop, "deleteItem", { itemId: "n1" });
    expect(gone.status).toBe(204);
    expect(ask(shop, "getItem", { itemId: "n1" }, { memory: gone.after }).status).toBe(404);
  });

  it("answers the same question the same way, until something changes", () => {
    const first = ask(shop, "searchItems", { city: "Faro" });
    expect(ask(shop, "searchItems", { city: "Faro" }, { memory: first.after, seed: "x" }).text).toBe(
      first.text,
    );
  });

  it("is out of sorts now and then, and stays so for that request until it is asked again", () => {
    const statuses = Array.from(
      { length: 400 },
      (_, index) =>
        ask(shop, "getItem", { itemId: `i${index}` }, { seed: String(index), previousStatuses: [] }).status,
    );
    const faults = statuses.filter((status) => status !== 200);
    expect(faults.length / statuses.length).toBeGreaterThan(0.01);
    expect(faults.length / statuses.length).toBeLessThan(0.06);
    expect(new Set(faults)).toEqual(new Set([404]));
    expect(ask(shop, "getItem", { itemId: "i1" }, { previousStatuses: [404] }).status).toBe(404);
    expect(ask(shop, "getItem", { itemId: "i1" }, { previousStatuses: [404, 500] }).status).toBe(200);
  });

  it.each([
    ["no document", "nothing"],
    ["a document that is no JSON", "<openapi_document>\n{\n</openapi_document>\n<request>\ncurl\n</request>"],
    [
      "a path that is none",
      `<openapi_document>\n${JSON.stringify(shop)}\n</openapi_document>\n<request>\ncurl -X GET 'https://shop.test/none'\n</request>`,
    ],
    [
      "no curl line",
      `<openapi_document>\n${JSON.stringify(shop)}\n</openapi_document>\n<request>\nrm -rf\n</request>`,
    ],
  ])("gives an error to %s", (_, content) => {
    expect(answerAsExecutor([{ role: "user", content }], "1")).toMatch(
      /^Status Code: (404|500)\nResponse: \{"error"/,
    );
  });

  it("follows the schema, whatever is asked, in every script and with every quote", () => {
    const documents = [shop, orchard, telescopes];
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.nat(),
        text,
        fc.integer(),
        fc.string(),
        (document, pick, words, number, seed) => {
          const functions = functionsOf(document);
          const called = functions[pick % functions.length];
          if (!called) return;
          const args = Object.fromEntries(
            called.parameters.map(({ name, type, enum: choices }) => [
              name,
              choices?.[0] ?? (type === "integer" ? number : type === "string" ? words : []),
            ]),
          );
          const answer = ask(document, called.name, args, { seed, previousStatuses: [] });
          if (answer.status < 300) expect(checkResponse(called, answer.status, answer.text)).toEqual([]);
          else expect([404, 429]).toContain(answer.status);
        },
      ),
    );
  });
});
