import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readObservation } from "./observation.ts";

describe("reading an observation", () => {
  it.each([
    ['Status Code: 200. Response: {"id": 7}', null, { statusCode: 200, body: { json: { id: 7 } }, hint: "" }],
    ["Status Code: 204. Response: ", null, { statusCode: 204, body: { text: "" }, hint: "" }],
    [
      'Status Code: 404. Response: {"error": "No } kite"}. Try another id.',
      null,
      { statusCode: 404, body: { json: { error: "No } kite" } }, hint: "Try another id." },
    ],
    [
      'Status Code: 200. Response: {"id": 7, "name": "Sky',
      null,
      { statusCode: 200, body: { text: '{"id": 7, "name": "Sky' }, hint: "" },
    ],
    ["I live in Lisbon.", null, { statusCode: null, body: { text: "I live in Lisbon." }, hint: "" }],
    ["42", null, { statusCode: null, body: { text: "42" }, hint: "" }],
    ["[1, 2]", 201, { statusCode: 201, body: { json: [1, 2] }, hint: "" }],
  ])("%j", (text, statusCode, expected) => {
    expect(readObservation(text, statusCode)).toEqual(expected);
  });

  it("finds any JSON object again, with or without words after it", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
        fc.integer({ min: 100, max: 599 }),
        fc.constantFrom("", "Call it again."),
        (value, status, hint) => {
          const json = JSON.stringify(value);
          const read = readObservation(
            `Status Code: ${status}. Response: ${json}${hint && `. ${hint}`}`,
            null,
          );
          expect(read).toEqual({ statusCode: status, body: { json: JSON.parse(json) }, hint });
        },
      ),
    );
  });
});
