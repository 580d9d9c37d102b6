import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EndpointRow } from "#lib/llm/schemas.ts";
import { draftOf, newEndpointDraft, priceText, readEndpoint } from "./endpoint-draft.ts";

const endpoint: EndpointRow = {
  name: "big",
  kind: "openai",
  baseUrl: "https://models.example.org/v1",
  model: "big-1",
  hasKey: true,
  maxConcurrency: 64,
  requestsPerMinute: null,
  tokensPerMinute: null,
  timeoutMs: 90_000,
  promptMicroUsdPerMTok: 400_000,
  completionMicroUsdPerMTok: 1_600_000,
  isDefault: true,
};

describe("an endpoint as typed", () => {
  it("gives back what is stored, and says nothing of the key", () => {
    const { name: _name, kind: _kind, hasKey: _hasKey, ...stored } = endpoint;
    expect(readEndpoint(draftOf(endpoint))).toEqual({ input: stored, errors: {} });
  });

  it("keeps any price to the micro-dollar", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (price) => {
        expect(
          readEndpoint(draftOf({ ...endpoint, promptMicroUsdPerMTok: price })).input?.promptMicroUsdPerMTok,
        ).toBe(price);
      }),
    );
  });

  it("sends a key that was typed, and an empty one to remove it", () => {
    expect(readEndpoint({ ...draftOf(endpoint), apiKey: " secret " }).input?.apiKey).toBe("secret");
    expect(readEndpoint({ ...draftOf(endpoint), apiKey: "" }).input?.apiKey).toBe("");
  });

  it.each([
    ["name", ""],
    ["name", "a/b"],
    ["baseUrl", "models.example.org"],
    ["baseUrl", "ftp://models.example.org"],
    ["model", " "],
    ["maxConcurrencyText", "0"],
    ["maxConcurrencyText", "1.5"],
    ["timeoutText", "soon"],
    ["promptPriceText", "-1"],
    ["completionPriceText", ""],
  ] as const)("refuses %s %j with a word on it", (field, value) => {
    const reading = readEndpoint({ ...draftOf(endpoint), [field]: value });
    expect(reading.input).toBeNull();
    expect(Object.keys(reading.errors)).toEqual([field]);
  });

  it("is not complete while it is empty", () => {
    expect(Object.keys(readEndpoint(newEndpointDraft).errors).toSorted()).toEqual([
      "baseUrl",
      "model",
      "name",
    ]);
  });

  it("shows prices as price lists do", () => {
    expect(priceText(endpoint)).toBe("$0.40 in, $1.60 out");
    expect(priceText({ ...endpoint, promptMicroUsdPerMTok: 0, completionMicroUsdPerMTok: 0 })).toBe(
      "no price set",
    );
  });
});
