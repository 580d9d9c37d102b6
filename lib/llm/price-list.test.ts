import { describe, expect, it } from "vitest";
import { withListPrice } from "./price-list.ts";
import { PriceList } from "./schemas.ts";

const list = { "small-1": { promptMicroUsdPerMTok: 150_000, completionMicroUsdPerMTok: 600_000 } };
const endpoint = (model: string, prompt = 0, completion = 0) => ({
  model,
  promptMicroUsdPerMTok: prompt,
  completionMicroUsdPerMTok: completion,
});

describe("price list", () => {
  it.each([
    ["takes the model's price", endpoint("small-1"), endpoint("small-1", 150_000, 600_000)],
    ["keeps the endpoint's own", endpoint("small-1", 1), endpoint("small-1", 1)],
    ["costs nothing where neither is known", endpoint("other"), endpoint("other")],
    ["knows no model by an inherited name", endpoint("constructor"), endpoint("constructor")],
  ])("%s", (_, before, after) => {
    expect(withListPrice(before, list)).toEqual(after);
  });

  it.each([
    { a: { promptMicroUsdPerMTok: -1, completionMicroUsdPerMTok: 0 } },
    { a: { promptMicroUsdPerMTok: 0.5, completionMicroUsdPerMTok: 0 } },
    { a: { promptMicroUsdPerMTok: 1 } },
    { "": { promptMicroUsdPerMTok: 1, completionMicroUsdPerMTok: 1 } },
    [],
  ])("refuses %j", (given) => {
    expect(PriceList.safeParse(given).success).toBe(false);
  });
});
