import { describe, expect, it } from "vitest";
import { costMicroUsd } from "./cost.ts";

describe("costMicroUsd", () => {
  it.each([
    [150_000, 600_000, 1_000, 500, 450],
    [0, 0, 1_000_000, 1_000_000, 0],
    [2_500_000, 10_000_000, 7, 0, 18],
    [1, 0, 499_999, 0, 0],
  ])(
    "%i and %i per million, %i and %i tokens: %i",
    (prompt, completion, promptTokens, completionTokens, expected) => {
      const prices = { promptMicroUsdPerMTok: prompt, completionMicroUsdPerMTok: completion };
      expect(costMicroUsd(prices, { promptTokens, completionTokens })).toBe(expected);
    },
  );
});
