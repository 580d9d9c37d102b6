import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { JsonObject } from "#lib/errors/json.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { orchard } from "#lib/simulation/testing/orchard.ts";
import type { ExecutorKind } from "#lib/simulation/settings.ts";
import { isKeepable } from "./is-keepable.ts";
import { questionOf } from "./question-of.ts";

const functions = functionsOf(orchard);
const named = (name: string) => {
  const found = functions.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

const step = (action: string, input: JsonObject, body: string, statusCode = 200): Step => ({
  thought: null,
  action,
  actionInput: JSON.stringify(input),
  observation: `Status Code: ${statusCode}. Response: ${body}`,
  statusCode,
  rawText: null,
});
const booked = step("bookVisit", { day: "2026-03-02", people: 2 }, '{"visitId":"v1"}', 201);
const ask = (args: JsonObject, steps: Step[] = [], kind: ExecutorKind = "model", name = "searchTrees") =>
  questionOf({ called: named(name), args, steps }, functions, kind);

describe("the same question", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["keys in another order", { kind: "plum", limit: 2 }, { limit: 2, kind: "plum" }],
    ["space around a text", { kind: " plum" }, { kind: "plum" }],
    ["null for nothing", { kind: "plum", season: null }, { kind: "plum" }],
    ["composed and decomposed letters", { kind: "p\u00e9che" }, { kind: "pe\u0301che" }],
  ])("has the same key: %s", (_what, a, b) => {
    expect(ask(a).key).toBe(ask(b).key);
  });

  it("is not changed by what was only read, refused, or asked of the user", () => {
    const steps = [
      step("searchTrees", { kind: "pear" }, '{"trees":[]}'),
      step("bookVisit", { day: "x", people: 1 }, '{"error":"no"}', 400),
      { ...step("getDetails", {}, "Tomorrow."), statusCode: null },
    ];
    expect(ask({ kind: "plum" }, steps)).toEqual(ask({ kind: "plum" }));
  });

  it("is another one after a change, by another executor, and of another schema", () => {
    const fresh = ask({ kind: "plum" });
    const after = ask({ kind: "plum" }, [booked]);
    expect(after.changeCount).toBe(1);
    const otherSchema = questionOf(
      {
        called: { ...named("searchTrees"), responseSchema: { type: "array" } },
        args: { kind: "plum" },
        steps: [],
      },
      functions,
      "model",
    );
    const keys = [
      fresh.key,
      after.key,
      ask({ kind: "plum" }, [{ ...booked, observation: 'Status Code: 201. Response: {"visitId":"v2"}' }]).key,
      ask({ kind: "plum" }, [], "schema").key,
      ask({ kind: "Plum" }).key,
      otherSchema.key,
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has one key for one content, whatever the content", () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(json, (given) => {
        const args = JSON.parse(JSON.stringify(given)) as JsonObject;
        const turned = Object.fromEntries(Object.entries(args).toReversed());
        expect(ask(turned).key).toBe(ask(args).key);
        expect(ask(ask(args).args).key).toBe(ask(args).key);
      }),
    );
  });
});

describe("an answer worth keeping", () => {
  it.each([
    [200, '{"treeId":1,"kind":"plum"}', true],
    [200, '{"treeId":"one"}', false],
    [200, "no JSON", false],
    [404, '{"error":"no such tree"}', true],
    [401, "{}", false],
    [429, "{}", false],
    [500, "{}", false],
    [302, "", false],
  ])("%i %s: %s", (statusCode, body, expected) => {
    expect(isKeepable(named("getTree"), { statusCode, body }, "model")).toBe(expected);
  });

  it("is what the real API says, though its document says otherwise", () => {
    const wrong = { statusCode: 200, body: '{"treeId":"one"}' };
    expect(isKeepable(named("getTree"), wrong, "http")).toBe(true);
    expect(isKeepable(named("getTree"), { statusCode: 503, body: "{}" }, "http")).toBe(false);
  });
});
