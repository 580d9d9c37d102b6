import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { linesOf } from "./lines-of.ts";
import { telescopes } from "./testing/telescopes.ts";

const places = [
  "",
  "/openapi",
  "/paths/~1telescopes/get/operationId",
  "/paths/~1telescopes/get/parameters/1/name",
  "/paths/~1nowhere/get",
  "line 7",
  "elsewhere",
];

const lineWith = (text: string, part: string): number =>
  text.split("\n").findIndex((line) => line.includes(part)) + 1;

describe("lines of places", () => {
  test.each([
    ["JSON", JSON.stringify(telescopes, null, "\t")],
    ["YAML", stringify(telescopes)],
  ])("in %s", (_, text) => {
    expect(linesOf(text, places)).toEqual([
      1,
      lineWith(text, "openapi"),
      lineWith(text, "searchTelescopes"),
      lineWith(text, "bands"),
      lineWith(text, "paths"),
      7,
      null,
    ]);
  });

  test("in a text that is neither", () => {
    expect(linesOf('{"openapi": ', ["/paths"])).toEqual([1]);
    expect(linesOf("", ["/paths", "line 1"])).toEqual([1, 1]);
  });
});
