import { describe, expect, it } from "vitest";
import type { FindingRow } from "#lib/cases/schemas.ts";
import { argumentRows, topOfPath } from "./argument-rows.ts";

const finding = (path: string | null, kind = "wrong type"): FindingRow => ({
  kind,
  severity: "error",
  step: 0,
  path,
  message: "It is wrong.",
});

describe("topOfPath", () => {
  it.each([
    ["$.id", "id"],
    ["$.user.id", "user"],
    ["$['two words'].id", "two words"],
    ['$["id"]', "id"],
    ["/user/0/id", "user"],
    ["/a~1b", "a/b"],
    ["tags[2]", "tags"],
    ["$", null],
    ["", null],
    [null, null],
  ])("%j starts with %j", (path, name) => {
    expect(topOfPath(path)).toBe(name);
  });
});

describe("argumentRows", () => {
  it("puts a finding on the very argument that it is about", () => {
    const { rows, others } = argumentRows(
      '{"id": "seven", "size": 2}',
      [],
      [finding("$.id"), finding(null, "loop")],
    );
    expect(rows.map(({ name, findings }) => [name, findings.map(({ kind }) => kind)])).toEqual([
      ["id", ["wrong type"]],
      ["size", []],
    ]);
    expect(others.map(({ kind }) => kind)).toEqual(["loop"]);
  });

  it("shows an argument that is not there where it is missed", () => {
    const { rows } = argumentRows("{}", [], [finding("$.id", "missing parameter")]);
    expect(rows).toMatchObject([{ name: "id", value: undefined }]);
  });

  it.each(["not JSON", "[1, 2]", "7", ""])("leaves %j as it is", (text) => {
    expect(argumentRows(text, [], [finding("$.id")])).toMatchObject({
      rows: [],
      raw: text,
      others: [{ path: "$.id" }],
    });
  });
});
