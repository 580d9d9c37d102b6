import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RecordSplitter, type Ending } from "./record-splitter.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function split(text: string, sizes: number[] = []): { records: string[]; lines: number[]; ending: Ending } {
  const splitter = new RecordSplitter();
  const bytes = encoder.encode(text);
  const found: { line: number; text: string }[] = [];
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    for (const record of splitter.push(bytes.subarray(at, at + size)))
      found.push({ line: record.line, text: decoder.decode(record.bytes) });
    at += size;
  }
  return {
    records: found.map(({ text: one }) => one),
    lines: found.map(({ line }) => line),
    ending: splitter.end(),
  };
}

describe("finding records", () => {
  test.each<[string, string[], Ending]>([
    ["[]", [], { kind: "whole", isList: true }],
    [
      '  [ {"a":"}]\\""} , [1,[2]], "x,]", 3 ,null]\n',
      ['{"a":"}]\\""}', "[1,[2]]", '"x,]"', "3", "null"],
      { kind: "whole", isList: true },
    ],
    ['{"a":1}', ['{"a":1}'], { kind: "whole", isList: false }],
    ['{"a":1}\n{"b":2}\n', ['{"a":1}', '{"b":2}'], { kind: "whole", isList: false }],
    ['[{"a":1},\n{"b":', ['{"a":1}'], { kind: "cut-off", index: 1, line: 2 }],
    ['[{"a":1},', ['{"a":1}'], { kind: "cut-off", index: 1, line: 1 }],
    ['[{"a":1} {"b":2}]', ['{"a":1}'], { kind: "unreadable", index: 1, line: 1 }],
    ['[{"a":1}]\n\nmore', ['{"a":1}'], { kind: "unreadable", index: 1, line: 3 }],
    ["hello", [], { kind: "unreadable", index: 0, line: 1 }],
    ['[{"a": oops}, {"b":2}]', ['{"a": oops}', '{"b":2}'], { kind: "whole", isList: true }],
  ])("%s", (text, records, ending) => {
    const result = split(text);
    expect(result.records).toEqual(records);
    expect(result.ending).toEqual(ending);
  });

  test("any list of values, cut into chunks anywhere, comes back value by value", () => {
    const layout = fc.constantFrom(undefined, 1, "\t");
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        layout,
        fc.array(fc.integer({ min: 1, max: 9 })),
        (values, indent, sizes) => {
          const { records, ending } = split(JSON.stringify(values, null, indent), sizes);
          expect(records.map((record) => JSON.parse(record))).toEqual(JSON.parse(JSON.stringify(values)));
          expect(ending).toEqual({ kind: "whole", isList: true });
        },
      ),
    );
  });

  test("a list cut anywhere before its end is never taken for a whole one", () => {
    const text = JSON.stringify([{ a: "x" }, [1, 2], "three", { b: [{}] }], null, 1);
    for (let length = 1; length < text.length; length += 1)
      expect(split(text.slice(0, length)).ending.kind).toBe("cut-off");
  });

  test("says the line where each record starts", () => {
    expect(split('[\n{"a":\n1},\n{"b":2}]').lines).toEqual([2, 4]);
  });

  test("a record over the limit is refused before it is held whole", () => {
    const splitter = new RecordSplitter(10);
    splitter.push(encoder.encode('[{"a":"123'));
    expect(() => splitter.push(encoder.encode("4567890"))).toThrow(/longer than/);
  });
});
