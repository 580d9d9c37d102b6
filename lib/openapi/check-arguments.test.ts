import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "#lib/errors/json.ts";
import { checkArguments } from "./check-arguments.ts";
import { functionsOf } from "./functions-of.ts";
import { parseDocument } from "./parse-document.ts";
import { telescopes } from "./testing/telescopes.ts";
import type { ToolFunction } from "./tool-function.ts";

const named = (document: JsonObject, name: string): ToolFunction => {
  const found = functionsOf(document).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const search = named(telescopes, "searchTelescopes");
const book = named(telescopes, "bookNight");
const advice = "You need to change the input and try again.";

describe("arguments that are refused", () => {
  test.each([
    [
      "not JSON",
      search,
      "limit: 3",
      "Invalid JSON format. Please ensure 'Action Input' is a valid JSON object.",
      ["wrong type"],
      ["$"],
    ],
    [
      "a bare value",
      search,
      "3",
      "Invalid JSON format. Please ensure 'Action Input' is a valid JSON object.",
      ["wrong type"],
      ["$"],
    ],
    [
      "a list",
      search,
      '[{"limit": 3}]',
      "'Action Input' cannot be a list. Only call one function per action.",
      ["wrong type"],
      ["$"],
    ],
    [
      "a missing parameter",
      search,
      "{}",
      `Missing required parameters: limit. ${advice}`,
      ["missing parameter"],
      ["$.limit"],
    ],
    [
      "several missing, path and body",
      book,
      "{}",
      `Missing required parameters: telescopeId, night. ${advice}`,
      ["missing parameter", "missing parameter"],
      ["$.telescopeId", "$.night"],
    ],
    [
      "a query value of the wrong type",
      search,
      '{"limit": "three"}',
      `Parameter type error: "limit", expected integer, but got string. ${advice}`,
      ["wrong type"],
      ["$.limit"],
    ],
    [
      "a fraction for an integer",
      search,
      '{"limit": 2.5}',
      `Parameter type error: "limit", expected integer, but got number. ${advice}`,
      ["wrong type"],
      ["$.limit"],
    ],
    [
      "null where a value must be",
      search,
      '{"limit": null}',
      `Parameter type error: "limit", expected integer, but got null. ${advice}`,
      ["wrong type"],
      ["$.limit"],
    ],
    [
      "a value outside of the enum",
      search,
      '{"limit": 1, "region": "west"}',
      `Parameter type error: "region", expected one of ['north', 'south'], but got "west". ${advice}`,
      ["not in enum"],
      ["$.region"],
    ],
    [
      "a number for a text",
      book,
      '{"telescopeId": 5, "night": "x"}',
      `Parameter type error: "telescopeId", expected string, but got integer. ${advice}`,
      ["wrong type"],
      ["$.telescopeId"],
    ],
    [
      "a wrong item deep inside",
      book,
      '{"telescopeId": "t", "night": "x", "crew": [{"name": "Ada"}, {"name": 5}]}',
      `Parameter type error: "crew[1].name", expected string, but got integer. ${advice}`,
      ["wrong type"],
      ["$.crew[1].name"],
    ],
    [
      "a missing property deep inside",
      book,
      '{"telescopeId": "t", "night": "x", "crew": [{"role": "cook"}]}',
      `Missing required parameters: crew[0].name. ${advice}`,
      ["missing parameter"],
      ["$.crew[0].name"],
    ],
    [
      "several at once",
      search,
      '{"region": "west", "bands": "radio"}',
      `Parameter type error: "region", expected one of ['north', 'south'], but got "west". ${advice}\nParameter type error: "bands", expected array, but got string. ${advice}\nMissing required parameters: limit. ${advice}`,
      ["not in enum", "wrong type", "missing parameter"],
      ["$.region", "$.bands", "$.limit"],
    ],
  ])("%s", (_, called, text, message, kinds, paths) => {
    const checked = checkArguments(called, text);
    expect(checked).toMatchObject({ ok: false, message });
    expect(checked.problems.map(({ kind }) => kind)).toEqual(kinds);
    expect(checked.problems.map((problem) => problem.path)).toEqual(paths);
  });
});

describe("arguments that are accepted", () => {
  test.each([
    ["as they are", search, '{"limit": 3, "bands": ["radio"]}', { limit: 3, bands: ["radio"] }],
    ["a number as text", search, '{"limit": " 5 "}', { limit: 5 }],
    ["a list as text", search, '{"limit": 5, "bands": "[\\"radio\\"]"}', { limit: 5, bands: ["radio"] }],
    ["5.0 for an integer", search, '{"limit": 5.0}', { limit: 5 }],
    [
      "null and an empty choice for what is optional",
      search,
      '{"limit": 1, "bands": null, "region": ""}',
      { limit: 1 },
    ],
    ["JSON among words", search, 'I will call it with {"limit": 2} now.', { limit: 2 }],
  ])("%s", (_, called, text, args) => {
    expect(checkArguments(called, text)).toEqual({ ok: true, args, problems: [] });
  });

  test("an unknown parameter is left out and named", () => {
    expect(checkArguments(search, '{"limit": 1, "colour": "red", "__proto__": {"x": 1}}')).toEqual({
      ok: true,
      args: { limit: 1 },
      problems: [
        { kind: "unknown parameter", path: "$.colour", message: 'The function has no parameter "colour".' },
        {
          kind: "unknown parameter",
          path: "$.__proto__",
          message: 'The function has no parameter "__proto__".',
        },
      ],
    });
  });

  test("one value serves a name that stands in query and body", () => {
    const schema = { type: "object", properties: { userId: { type: "string" } } };
    const operation = {
      operationId: "draw",
      parameters: [
        { name: "userId", in: "query", required: true, schema: { type: "string", enum: ["a", "b"] } },
      ],
      requestBody: { content: { "application/json": { schema } } },
      responses: {},
    };
    const draw = named({ paths: { "/draw": { post: operation } } }, "draw");
    expect(checkArguments(draw, '{"userId": "a"}')).toMatchObject({ ok: true, args: { userId: "a" } });
    expect(checkArguments(draw, '{"userId": "c"}')).toMatchObject({
      ok: false,
      problems: [{ kind: "not in enum" }],
    });
  });

  test("what is required but nowhere described is not asked for", () => {
    const schema = {
      type: "object",
      required: ["b", "gone"],
      properties: { b: { type: "object", required: ["c", "gone"], properties: { c: {} } } },
    };
    const requestBody = { content: { "application/json": { schema } } };
    const send = named({ paths: { "/a": { post: { operationId: "send", requestBody } } } }, "send");
    expect(checkArguments(send, '{"b": {"c": 1}}')).toMatchObject({ ok: true, args: { b: { c: 1 } } });
    expect(checkArguments(send, '{"b": {}}')).toMatchObject({
      ok: false,
      message: `Missing required parameters: b.c. ${advice}`,
    });
  });

  test("any of several schemas will do", () => {
    const operation = {
      operationId: "find",
      parameters: [
        {
          name: "key",
          in: "query",
          schema: { oneOf: [{ type: "integer" }, { type: "array", items: { type: "string" } }] },
        },
      ],
    };
    const find = named({ paths: { "/find": { get: operation } } }, "find");
    expect(checkArguments(find, '{"key": ["a"]}')).toMatchObject({ ok: true });
    expect(checkArguments(find, '{"key": {}}')).toMatchObject({
      ok: false,
      message: `Parameter type error: "key", expected integer or array of string, but got object. ${advice}`,
    });
    expect(checkArguments(find, '{"key": [1]}')).toMatchObject({
      ok: false,
      problems: [{ path: "$.key[0]" }],
    });
  });
});

describe("whatever is sent", () => {
  const documents = fc.constantFrom(search, book);

  test("nothing throws", () => {
    fc.assert(
      fc.property(documents, fc.oneof(fc.string(), fc.json()), (called, text) => {
        expect(typeof checkArguments(called, text).ok).toBe("boolean");
      }),
    );
    expect(checkArguments(search, `{"limit": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`)).toMatchObject({
      ok: false,
    });
  });

  test("what is accepted, coerced or not, is accepted again, unchanged", () => {
    const orText = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
      fc.oneof(
        value,
        value.map((one) => JSON.stringify(one)),
      );
    const crew = fc.array(
      fc.record({ name: fc.string(), role: fc.string(), more: fc.jsonValue() }, { requiredKeys: ["name"] }),
    );
    const input = fc.record(
      {
        limit: orText(fc.integer()),
        region: fc.constantFrom("north", "south", "", null),
        bands: fc.oneof(orText(fc.array(fc.string())), fc.constant(null)),
        telescopeId: fc.string(),
        night: fc.string(),
        crew: orText(crew),
        dome: fc.constantFrom("open", "closed"),
      },
      { requiredKeys: ["limit", "telescopeId", "night"] },
    );
    fc.assert(
      fc.property(documents, input, (called, given) => {
        const once = checkArguments(called, JSON.stringify(given));
        const args = once.ok ? once.args : null;
        expect(args).not.toBeNull();
        expect(checkArguments(called, JSON.stringify(args))).toEqual({ ok: true, args, problems: [] });
      }),
    );
  });
});

type PublishedTool = {
  Name: string;
  Documentation: string;
  Instances: { intermediate_steps?: [[string, string, string], string][] }[];
};
const published = path.resolve(import.meta.dirname, "../../../shared/data/toolalpaca/cases_7b.json");

if (existsSync(published)) {
  test("published observations: the same calls are refused, with the same words", () => {
    const tools = JSON.parse(readFileSync(published, "utf8")) as PublishedTool[];
    const told: { published: string; ours: string | null; input: string }[] = [];
    for (const tool of tools) {
      const parsed = parseDocument(tool.Documentation);
      const functions = new Map(functionsOf(parsed.ok ? parsed.document : {}).map((one) => [one.name, one]));
      for (const [[action, input], observation] of tool.Instances.flatMap(
        (instance) => instance.intermediate_steps ?? [],
      )) {
        const called = functions.get(action);
        if (!called) continue;
        const checked = checkArguments(called, input);
        told.push({ published: observation, ours: checked.ok ? null : checked.message, input });
      }
    }
    const refused = told.filter((one) => one.published.startsWith("Parameter type error"));
    expect(refused.length).toBeGreaterThan(5);
    expect(refused.filter((one) => one.ours !== one.published)).toEqual([]);
    const answered = told.filter((one) => one.published.startsWith("Status Code: 2"));
    expect(answered.length).toBeGreaterThan(100);
    // Three calls gave a text where the body, behind a reference, wants an integer: never checked then.
    const caught = answered.filter((one) => one.ours !== null);
    expect(caught.map((one) => one.ours?.replace(/"\w+"/, "ID"))).toEqual(
      Array.from(
        { length: 3 },
        () => `Parameter type error: ID, expected integer, but got string. ${advice}`,
      ),
    );
  });
}
