import { describe, expect, test } from "vitest";
import type { JsonObject } from "#lib/errors/json.ts";
import { ModelError, type ChatAnswer, type ChatPort, type ChatRequest } from "#lib/llm/chat.ts";
import { buildToolDocument } from "./build-tool-document.ts";

const api = {
  name: "TideWatch",
  description: "Tides",
  link: "https://tidewatch.example",
  category: "Environment",
};

const documentOf = (over: JsonObject = {}): JsonObject => ({
  openapi: "3.0.0",
  info: { title: "TideWatch", version: "1" },
  servers: [{ url: "https://api.tidewatch.example" }],
  paths: {
    "/tides": {
      get: {
        operationId: "getTides",
        parameters: [{ name: "harbour", in: "query", required: true, schema: { type: "string" } }],
        responses: {
          "200": {
            description: "Tides",
            content: {
              "application/json": { schema: { type: "object", properties: { height: { type: "number" } } } },
            },
          },
        },
      },
    },
  },
  ...over,
});
const valid = JSON.stringify(documentOf());
const invalid = JSON.stringify(documentOf({ paths: { "/tides": { get: { operationId: "getTides" } } } }));

type Scripted = string | Partial<ChatAnswer>;

/** Answers in turn, the last one for ever; keeps what it was asked. */
function scriptedChat(...answers: Scripted[]): { chat: ChatPort; asked: ChatRequest[] } {
  const asked: ChatRequest[] = [];
  const chat: ChatPort = async (request) => {
    const scripted = answers[Math.min(asked.length, answers.length - 1)] ?? "";
    asked.push(request);
    const answer = typeof scripted === "string" ? { text: scripted } : scripted;
    return { text: "", finishReason: "stop", usage: { promptTokens: 1, completionTokens: 1 }, ...answer };
  };
  return { chat, asked };
}

const endpointDown: ChatPort = () => Promise.reject(new ModelError("unreachable", "down"));

const words = (request: ChatRequest | undefined): string =>
  request?.messages.map(({ content }) => content).join("\n") ?? "";

describe("building a tool's document", () => {
  test("goes through the three stages, each with its temperature, each fed by the one before", async () => {
    const { chat, asked } = scriptedChat("An introduction.", "1. Name: getTides", valid);
    const built = await buildToolDocument(api, { chat });
    expect(built).toEqual({
      status: "ready",
      introduction: "An introduction.",
      functionsText: "1. Name: getTides",
      documentationText: valid,
      problems: [],
    });
    expect(asked.map(({ prompt, temperature, agent }) => [prompt.name, temperature, agent])).toEqual([
      ["introduction", 1, "builder"],
      ["functions", 0.3, "builder"],
      ["documentation", 0.3, "builder"],
    ]);
    expect(words(asked[1])).toContain("An introduction.");
    expect(words(asked[2])).toContain("1. Name: getTides");
  });

  test("takes the document out of fences and chatter", async () => {
    const { chat } = scriptedChat(
      "i",
      "f",
      `Sure! Here it is:\n\`\`\`json\n${valid}\n\`\`\`\nAnything else?`,
    );
    expect(await buildToolDocument(api, { chat })).toMatchObject({
      status: "ready",
      documentationText: valid,
    });
  });

  test("tells the model what the validator said, and takes the mended document", async () => {
    const { chat, asked } = scriptedChat("i", "f", invalid, valid);
    expect(await buildToolDocument(api, { chat })).toMatchObject({
      status: "ready",
      documentationText: valid,
    });
    expect(asked).toHaveLength(4);
    expect(words(asked[3])).toContain('"responses" is missing.');
    expect(words(asked[3])).toContain(invalid);
  });

  test("after five retries keeps the last attempt and its problems", async () => {
    const { chat, asked } = scriptedChat("i", "f", "nonsense", invalid);
    const built = await buildToolDocument(api, { chat });
    expect(built).toMatchObject({
      status: "failed",
      documentationText: invalid,
      introduction: "i",
      functionsText: "f",
    });
    expect(built.problems).toEqual([
      { at: "/paths/~1tides/get", code: "openapi-required", message: '"responses" is missing.' },
    ]);
    expect(asked).toHaveLength(2 + 6);
  });

  test("goes on with a cut-off answer, judges and stores the whole", async () => {
    const cuts = [valid.slice(0, 100), valid.slice(100, 220), valid.slice(220)];
    const { chat, asked } = scriptedChat(
      "i",
      "f",
      { text: cuts[0] as string, finishReason: "length" },
      { text: cuts[1] as string, finishReason: "length" },
      cuts[2] as string,
    );
    expect(await buildToolDocument(api, { chat })).toMatchObject({
      status: "ready",
      documentationText: valid,
    });
    expect(asked.map(({ prompt }) => prompt.name).slice(2)).toEqual([
      "documentation",
      "documentation-continue",
      "documentation-continue",
    ]);
    expect(words(asked[4])).toContain(valid.slice(0, 220));
  });

  test("a cut-off answer never passes, though the model says it was done", async () => {
    const { chat } = scriptedChat("i", "f", valid.slice(0, -1), "");
    const built = await buildToolDocument(api, { chat });
    expect(built.status).toBe("failed");
  });

  test("an answer that only seems to have reached the limit is taken as it is", async () => {
    const { chat, asked } = scriptedChat("i", "f", { text: valid, finishReason: "length" });
    expect(await buildToolDocument(api, { chat })).toMatchObject({ status: "ready" });
    expect(asked).toHaveLength(3);
  });

  test("a document without a server gets the API's link", async () => {
    const { servers: _, ...rest } = documentOf();
    const { chat } = scriptedChat("i", "f", JSON.stringify(rest));
    const built = await buildToolDocument(api, { chat });
    expect(JSON.parse(built.documentationText)).toEqual({
      ...rest,
      servers: [{ url: "https://tidewatch.example" }],
    });
  });

  test.each([
    ["a first body that is not text, a last one that is", { "200": "image/png", "400": "application/json" }],
    ["a last body that is not text", { "200": "application/json", "400": "image/png" }],
  ])("refuses %s", async (_, mediaTypes) => {
    const responses = Object.fromEntries(
      Object.entries(mediaTypes).map(([code, type]) => [
        code,
        { description: "x", content: { [type]: { schema: { type: "string" } } } },
      ]),
    );
    const document = documentOf({ paths: { "/tides": { get: { operationId: "getTides", responses } } } });
    const { chat } = scriptedChat("i", "f", JSON.stringify(document));
    const built = await buildToolDocument(api, { chat });
    expect(built.problems.map(({ code }) => code)).toEqual(["body-not-text"]);
  });

  test.each([
    ["words", "I am sorry, I cannot.", "not-json"],
    ["a list", "[1, 2]", "not-json"],
    ["YAML", "openapi: 3.0.0\ninfo: {}", "not-json"],
    ["brackets that never close", '{"openapi": {"a": 1', "cut-off"],
    ["nothing", "", "not-json"],
    ["Swagger 2.0", '{"swagger": "2.0", "paths": {}}', "swagger-2"],
  ])("a model that answers with %s ends as failed", async (_, answer, code) => {
    const { chat } = scriptedChat("i", "f", answer);
    const built = await buildToolDocument(api, { chat });
    expect([built.status, built.problems[0]?.code]).toEqual(["failed", code]);
  });

  test("an empty introduction is asked for again, and in the end named", async () => {
    const once = scriptedChat("", "i", "f", valid);
    expect(await buildToolDocument(api, { chat: once.chat })).toMatchObject({
      status: "ready",
      introduction: "i",
    });
    const never = scriptedChat("  ");
    expect(await buildToolDocument(api, { chat: never.chat })).toMatchObject({
      status: "failed",
      problems: [{ at: "introduction", code: "empty-answer" }],
    });
    expect(never.asked).toHaveLength(3);
  });

  test("an endpoint that fails is no bad answer: it throws", async () => {
    await expect(buildToolDocument(api, { chat: endpointDown })).rejects.toBeInstanceOf(ModelError);
  });
});
