import { expect, it } from "vitest";
import { editableText } from "./editable-text.ts";
import { languageOf } from "./editor-extensions.ts";

const long = { openapi: "3.0.0", info: { title: "Ships", description: "Ж".repeat(300) } };

it("spreads out JSON that stands on one long line, and keeps what it says", () => {
  const spread = editableText(JSON.stringify(long));
  expect(spread.split("\n").length).toBeGreaterThan(3);
  expect(JSON.parse(spread)).toEqual(long);
});

it.each([
  ["what is spread out already", JSON.stringify(long, null, 4)],
  ["what is short", '{"openapi":"3.0.0"}'],
  ["what is cut off", JSON.stringify(long).slice(0, -5)],
  ["YAML", `openapi: 3.0.0\ninfo:\n  title: ${"x".repeat(400)}\n`],
  ["nothing", ""],
])("leaves %s to the letter", (_what, text) => expect(editableText(text)).toBe(text));

it.each([
  ['  {"a": 1}', "json"],
  ["[1]", "json"],
  ["openapi: 3.1.0", "yaml"],
  ["", "yaml"],
])("takes %j for %s", (text, language) => expect(languageOf(text)).toBe(language));
