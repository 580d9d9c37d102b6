import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChatRequest } from "./chat.ts";
import { chooseEndpoints } from "./choose-endpoints.ts";
import { costMicroUsd } from "./cost.ts";
import { environmentEndpoint } from "./environment-endpoint.ts";
import { requestHash } from "./request-hash.ts";
import { storableJson, storableText } from "./storable-text.ts";

describe("costMicroUsd", () => {
  it.each([
    [150_000, 600_000, 1_000, 500, 450],
    [0, 0, 1_000_000, 1_000_000, 0],
    [2_500_000, 10_000_000, 7, 0, 18],
    [1, 0, 499_999, 0, 0],
  ])("%i and %i per million, %i and %i tokens: %i", (prompt, completion, promptTokens, completionTokens, expected) => {
    const prices = { promptMicroUsdPerMTok: prompt, completionMicroUsdPerMTok: completion };
    expect(costMicroUsd(prices, { promptTokens, completionTokens })).toBe(expected);
  });
});

describe("chooseEndpoints", () => {
  it("prefers an agent's own, then the run's, then the default", () => {
    expect(chooseEndpoints({}, "offline").user).toBe("offline");
    const chosen = chooseEndpoints({ endpoint: "big", endpoints: { executor: "small" } }, "offline");
    expect(chosen).toEqual({ user: "big", assistant: "big", executor: "small", builder: "big", judge: "big" });
  });
});

describe("environmentEndpoint", () => {
  it("is there only where the environment names one", () => {
    const none = { OPENAI_API_KEY: undefined, OPENAI_BASE_URL: undefined, PADDOCK_MODEL: "x" };
    expect(environmentEndpoint(none)).toBeNull();
    expect(environmentEndpoint({ ...none, OPENAI_API_KEY: "k" })).toMatchObject({ baseUrl: "https://api.openai.com/v1", key: "k", model: "x" });
    expect(environmentEndpoint({ ...none, OPENAI_BASE_URL: "http://localhost:8000/v1" })).toMatchObject({ baseUrl: "http://localhost:8000/v1", key: null });
  });
});

describe("requestHash", () => {
  const request: ChatRequest = { agent: "user", prompt: { name: "p", version: 1 }, messages: [{ role: "user", content: "a" }], temperature: 0 };

  it("is the same for the same question, whatever its step", () => {
    expect(requestHash({ ...request, step: 3 })).toBe(requestHash(request));
  });

  it.each([
    [{ temperature: 1 }],
    [{ seed: 1 }],
    [{ stop: ["x"] }],
    [{ maxTokens: 5 }],
    [{ agent: "judge" as const }],
    [{ prompt: { name: "p", version: 2 } }],
    [{ messages: [{ role: "system" as const, content: "a" }] }],
  ])("differs where the question differs: %j", (change) => {
    expect(requestHash({ ...request, ...change })).not.toBe(requestHash(request));
  });
});

describe("storable text", () => {
  it("is well-formed and without NUL; what was fine stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const stored = storableText(text);
        expect(stored.isWellFormed() && !stored.includes("\u0000")).toBe(true);
        if (text.isWellFormed() && !text.includes("\u0000")) expect(stored).toBe(text);
        expect(storableJson({ a: [text] })).toEqual({ a: [stored] });
      }),
    );
  });
});
