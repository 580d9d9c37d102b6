import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "#lib/errors/json.ts";
import { seededRandom } from "#lib/random/random.ts";
import { checkResponse, valueProblems } from "./check-response.ts";
import { functionsOf } from "./functions-of.ts";
import { sampleSchema } from "./sample-schema.ts";
import { arbitrarySchema } from "./testing/arbitrary-schema.ts";
import { telescopes } from "./testing/telescopes.ts";

const sample = (schema: JsonObject, seed = "1"): Json => sampleSchema(schema, { random: seededRandom(seed) });

describe("a sampled value", { timeout: 30_000 }, () => {
  test("fits its schema, whatever that is, and is the same for the same seed", () => {
    fc.assert(
      fc.property(arbitrarySchema, fc.string(), (schema, seed) => {
        const value = sample(schema, seed);
        expect(valueProblems(schema, value)).toEqual([]);
        expect(sample(schema, seed)).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  test("does not take what every object inherits for a property", () => {
    const schema: JsonObject = { type: "object", properties: { constructor: { type: "string" } } };
    expect(valueProblems(schema, {})).toEqual([]);
    expect(valueProblems({ ...schema, required: ["constructor"] }, {})).toHaveLength(1);
  });

  test("fits, even where better values are offered that do not", () => {
    fc.assert(
      fc.property(arbitrarySchema, fc.jsonValue(), (schema, offered) => {
        const value = sampleSchema(schema, { random: seededRandom("x"), valueFor: () => offered as Json });
        expect(valueProblems(schema, value)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.each(functionsOf(telescopes).filter(({ responseSchema }) => responseSchema !== null))(
    "answers $name as promised",
    (called) => {
      const value = sample(called.responseSchema ?? {});
      expect(checkResponse(called, 200, JSON.stringify(value))).toEqual([]);
    },
  );

  test("has three items or more where a list has no limit, and keeps to one", () => {
    const list = (limits: JsonObject): number[] =>
      Array.from(
        { length: 20 },
        (_, seed) =>
          (sample({ type: "array", items: { type: "string" }, ...limits }, String(seed)) as Json[]).length,
      );
    expect(Math.min(...list({}))).toBe(3);
    expect(Math.max(...list({}))).toBeLessThanOrEqual(5);
    expect(Math.max(...list({ maxItems: 2 }))).toBe(2);
    expect(Math.min(...list({ minItems: 7 }))).toBe(7);
    expect(
      new Set(
        sample({ type: "array", uniqueItems: true, minItems: 3, items: { enum: ["a", "b", "c"] } }) as Json[],
      ).size,
    ).toBe(3);
  });

  test("takes what is offered for a leaf, by name and way", () => {
    const seen: string[] = [];
    const value = sampleSchema(functionsOf(telescopes)[1]?.responseSchema ?? {}, {
      random: seededRandom("1"),
      valueFor: ({ name, path }) => {
        seen.push(`${name} ${path.join(".")}`);
        return name === "role" ? "astronomer" : undefined;
      },
    });
    const { crew } = value as { crew: { role: string }[] };
    expect(new Set(crew.map(({ role }) => role))).toEqual(new Set(["astronomer"]));
    expect(seen).toContain("role crew.0.role");
    expect(seen).toContain("notes notes.2");
  });
});

describe("an answer held against its function", () => {
  const search = functionsOf(telescopes)[0];
  if (!search) throw new Error("no function");

  test.each([
    ["as promised", 200, '{"telescopes": [{"name": "Alma"}], "total": 1}', []],
    ["not JSON", 200, "Sorry", ["$ not-json"]],
    ["a missing property", 200, '{"total": 1}', ["$ required"]],
    [
      "a wrong type deep inside",
      201,
      '{"telescopes": [{"name": "Alma"}, {"name": 5}]}',
      ["$.telescopes[1].name type"],
    ],
    ["an error, whose shape nothing promises", 404, "gone", []],
  ])("%s", (_, status, body, problems) => {
    expect(checkResponse(search, status, body).map(({ at, code }) => `${at} ${code}`)).toEqual(problems);
  });

  test("never throws, whatever the schema and the answer", () => {
    const odd = fc.oneof(
      arbitrarySchema,
      fc.dictionary(
        fc.constantFrom(
          "type",
          "items",
          "properties",
          "required",
          "pattern",
          "minimum",
          "enum",
          "allOf",
          "format",
          "$ref",
        ),
        fc.jsonValue(),
      ) as fc.Arbitrary<JsonObject>,
    );
    const body = fc.oneof(fc.json(), fc.string());
    fc.assert(
      fc.property(odd, body, (responseSchema, text) => {
        expect(
          checkResponse({ responseSchema, responseMediaType: "application/json" }, 200, text),
        ).toBeInstanceOf(Array);
      }),
    );
  });
});
