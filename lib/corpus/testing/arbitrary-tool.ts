import * as fc from "fast-check";
import type { Json, JsonObject } from "#lib/errors/json.ts";

/** Texts as files hold them: any script, quotes, newlines, markup. NUL and lone surrogates are tested on their own. */
export const anyText = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom(
      "<script>alert('x')</script>",
      'say "hi"\n\tthen go',
      "Ωμέγα 東京 عربى 👩‍🚀",
      "",
      " Thought first\nAction: find\nAction Input: {}",
    ),
  )
  .filter((text) => !text.includes("\u0000"));

/** Values that come back from JSON as they went in (no -0); no `__proto__`, which zod drops on purpose. */
export const anyJson: fc.Arbitrary<Json> = fc
  .jsonValue({ stringUnit: "grapheme", maxDepth: 2 })
  .map(
    (value) =>
      JSON.parse(
        JSON.stringify(value).replaceAll("\\u0000", "").replaceAll('"__proto__"', '"proto"'),
      ) as Json,
  );

const step: fc.Arbitrary<Json> = fc.oneof(
  fc.tuple(fc.tuple(anyText, anyText, anyText), anyText) as fc.Arbitrary<Json>,
  fc.tuple(fc.tuple(anyText, anyJson, anyText), anyJson) as fc.Arbitrary<Json>,
  fc.tuple(fc.tuple(anyText, anyText), anyText) as fc.Arbitrary<Json>,
  fc.tuple(fc.tuple(anyText, anyText, fc.constant(null), anyJson), anyText, anyJson) as fc.Arbitrary<Json>,
);

/** Complete, failed, half and odd instances, their keys in any order. */
export const anyInstance: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.record(
      {
        input: anyText,
        output: fc.oneof(anyText, anyJson),
        "Final Thought": fc.oneof(anyText, anyJson),
        intermediate_steps: fc.array(step, { maxLength: 4 }),
        error: fc.oneof(anyText, anyJson),
        note: anyJson,
      },
      { requiredKeys: ["input"] },
    ),
    fc.boolean(),
  )
  .map(
    ([instance, isReversed]) =>
      (isReversed ? Object.fromEntries(Object.entries(instance).toReversed()) : instance) as JsonObject,
  );

const name = fc.string({ unit: fc.constantFrom("a", "b", "C", "_", "é"), minLength: 1, maxLength: 6 });

const documentation: fc.Arbitrary<Json> = fc.oneof(
  anyText,
  fc.constant(JSON.stringify({ openapi: "3.0.0", info: { title: "Kites", version: "1" }, paths: {} })),
  fc.constant({ openapi: "3.0.0", info: { version: "1", title: "Kites" }, paths: {} }),
);

/** An entry with any of the fields that a ToolAlpaca file may have, and some of another's. */
export const anyToolEntry: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      Name: anyText.filter((text) => text.trim() !== ""),
      Description: anyText,
      Link: anyText,
      Category: anyText,
      Introduction: fc.oneof(anyText, anyJson),
      Functions: fc.oneof(anyText, anyJson),
      Authentication: fc.dictionary(name, anyText, { noNullPrototype: true }),
      external_tools: fc.array(anyText, { maxLength: 2 }),
      Documentation: documentation,
      NLDocumentation: anyText,
      Function_Description: fc.dictionary(name, anyText, { noNullPrototype: true }),
      Function_Projection: fc.oneof(
        fc.dictionary(name, fc.tuple(anyText, anyText), { noNullPrototype: true }),
        anyJson,
      ),
      rows: fc.array(
        fc.record({
          text: anyText,
          golden: fc.array(fc.record({ Action: name, Action_Input: anyText }), { maxLength: 2 }),
        }),
        { maxLength: 4 },
      ),
      hasGolden: fc.boolean(),
      Instances: fc.array(anyInstance, { maxLength: 4 }),
      hasJudgements: fc.boolean(),
    },
    { requiredKeys: ["Name", "rows", "hasGolden", "hasJudgements"] },
  )
  .map(({ rows, hasGolden, hasJudgements, ...entry }) => ({
    ...(entry as JsonObject),
    ...(rows.length > 0 ? { Instructions: rows.map(({ text }) => text) } : {}),
    ...(rows.length > 0 && hasGolden ? { Golden_Answers: rows.map(({ golden }) => golden) } : {}),
    ...(hasJudgements && entry.Instances
      ? { Judgements: entry.Instances.map((_, index) => ({ verdict: index })) }
      : {}),
  }));
