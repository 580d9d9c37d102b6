import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retrieve } from "./retrieve.ts";
import { searchKeptAnswer } from "./search-kept-answer.ts";

const fleet = JSON.stringify({
  port: "Bergen",
  boats: [
    { name: "Alma", sails: 3, crew: { skipper: "Ida" } },
    { name: "Britt", sails: 1, crew: { skipper: "Ola" } },
    { name: "Carla", sails: 3, crew: { skipper: "Ida" } },
  ],
});

describe("searching a kept answer", () => {
  it.each([
    ["a value", "Britt", '$.boats[1]: {"name":"Britt","sails":1,"crew":{"skipper":"Ola"}}'],
    [
      "several words: what holds most of them",
      "the boat of skipper Ola",
      '$.boats[1]: {"name":"Britt","sails":1,"crew":{"skipper":"Ola"}}',
    ],
    ["a plain property beside the lists", "port", '$: {"port":"Bergen"}'],
    ["any case", "BERGEN", '$: {"port":"Bergen"}'],
  ])("%s", (_, query, expected) => {
    expect(searchKeptAnswer(fleet, query, 1_000)).toBe(expected);
  });

  it("gives all that match equally, in the order of the file", () => {
    expect(searchKeptAnswer(fleet, "Ida", 1_000).split("\n")).toEqual([
      expect.stringContaining("Alma"),
      expect.stringContaining("Carla"),
    ]);
  });

  it("says where to look when nothing matches", () => {
    expect(searchKeptAnswer(fleet, "submarine", 1_000)).toMatch(
      /Nothing in the file matches "submarine".*\$\.boats\[0\]/,
    );
  });

  it("reads plain text by its sentences", () => {
    expect(
      searchKeptAnswer("The Alma sails at six. The Britt stays in port.\n\nRain is expected.", "Britt", 200),
    ).toBe("The Britt stays in port.");
  });

  it("keeps to the limit and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        fc.string(),
        fc.integer({ min: 1, max: 300 }),
        (text, query, limit) => {
          expect(searchKeptAnswer(text, query, limit).length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});

describe("retrievalDataFromFile", () => {
  const kept = [
    { name: "response-1.json", text: fleet },
    { name: "response-2.json", text: '[{"name":"Dora"}]' },
  ];

  it.each([
    ["the file that is named", '{"file": "response-1.json", "query": "Alma"}', /Alma/],
    ["the newest where none is", '{"query": "Dora"}', /Dora/],
    ["other spellings", '{"file_path": "response-1.json", "Question": "Alma"}', /Alma/],
    [
      "a file that is not there",
      '{"file": "x", "query": "Alma"}',
      /There is no file "x"\. Files: response-1\.json, response-2\.json/,
    ],
    ["no query", "{}", /must be JSON such as/],
    ["no JSON", "Alma", /must be JSON such as/],
    ["a list", "[]", /must be JSON such as/],
  ])("%s", (_, input, expected) => {
    expect(retrieve(input, kept, 1_000)).toMatch(expected);
  });

  it("says so where nothing was kept", () => {
    expect(retrieve('{"query": "Alma"}', [], 1_000)).toMatch(/No answer has been kept/);
  });
});
