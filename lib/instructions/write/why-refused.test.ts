import { describe, expect, it } from "vitest";
import { findPlaceholder } from "./find-placeholder.ts";
import { namesApi } from "./names-api.ts";
import { whyRefused } from "./why-refused.ts";

describe("naming the API", () => {
  it.each([
    ["Ask OpenTides for the tide", "OpenTides", true],
    ["ask OPENTIDES for the tide", "OpenTides", true],
    ["ask open tides for it", "OpenTides", true],
    ["ask open-tides' team", "Open Tides", true],
    ["what does tides.io say?", "Tides.io", true],
    ["use Harbour", "Harbour API", true],
    ["reopentides please", "OpenTides", false],
    ["the tides are open", "OpenTides", false],
    ["a category of cats", "Cat", false],
    ["用潮汐查一下", "潮汐", false],
    ["anything", "", false],
    ["an api of mine", "API", true],
  ])("%j with %j: %s", (text, name, named) => {
    expect(namesApi(text, name)).toBe(named);
  });
});

describe("placeholders", () => {
  it.each([
    "Weather in [city]?",
    "Weather in <city name>?",
    "Show user {user_id}",
    "Show user {{id}}",
    "Show ${id}",
    "Call XXX-XXXX now",
    "Order number XXXX",
    "Company XYZ",
    "Mail ___ today",
    "Open https://example.com/page",
    "Put your_key in",
    "Enter your name here",
  ])("%s", (text) => {
    expect(findPlaceholder(text)).not.toBeNull();
  });

  it.each([
    "Is 3 < 5 and 7 > 2?",
    'Save {"name": "Ada"} for me',
    "The range [1, 5] please",
    "Who played in Super Bowl XX?",
    "Wait... what is the time in Lima?",
    "My examples are good",
  ])("not in: %s", (text) => {
    expect(findPlaceholder(text)).toBeNull();
  });
});

describe("refusal", () => {
  const of = (text: string, others: string[] = []) => whyRefused(text, { toolName: "Tides", others });

  it("takes a good one", () => expect(of("When is high water in Whitby on Friday?")).toBeNull());

  it("refuses what is closer than ROUGE-L 0.7 to another, and takes 0.7 itself", () => {
    expect(of("a b c d e f g h i z", ["a b c d e f g h i j"])).toMatch(/too close/);
    expect(of("a b c d e f g x y z", ["a b c d e f g h i j"])).toBeNull();
  });

  it.each([
    ["ask tides", /names the API/],
    ["In [city]", /placeholder/],
    ["x".repeat(2_001), /longer/],
  ])("says why: %s", (text, why) => {
    expect(of(text)).toMatch(why);
  });
});
