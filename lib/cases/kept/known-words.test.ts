import fc from "fast-check";
import { expect, it } from "vitest";
import { makeDictionary } from "./dictionary.ts";
import { makeKnownWords } from "./known-words.ts";

const wordsOf = (bytes: Buffer): string[] => [bytes.toString("latin1")];

it("gives the words of any bytes, wherever in the row they stand and whatever came before", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 4, max: 3 }), { maxLength: 60 }), (values) => {
      const dictionary = makeDictionary();
      const codeOf = makeKnownWords(dictionary, wordsOf);
      const row = Buffer.concat(values);
      let from = 0;
      for (const value of values) {
        const code = codeOf(row, from, from + value.length);
        expect(dictionary.words[code]).toEqual(wordsOf(Buffer.from(value)));
        from += value.length;
      }
    }),
  );
});

it("reads a value once while it comes again, and more values than are remembered", () => {
  const dictionary = makeDictionary();
  let reads = 0;
  const codeOf = makeKnownWords(dictionary, (bytes) => {
    reads += 1;
    return wordsOf(bytes);
  });
  const row = Buffer.alloc(4);
  const codes = (): number[] =>
    Array.from({ length: 60_000 }, (_, value) => {
      row.writeInt32BE(value);
      return codeOf(row, 0, 4);
    });
  const first = codes();
  expect(new Set(first).size).toBe(60_000);
  expect(codes()).toEqual(first);
  reads = 0;
  for (let turn = 0; turn < 10; turn += 1)
    for (const value of [59_998, 59_999]) {
      row.writeInt32BE(value);
      expect(codeOf(row, 0, 4)).toBe(first[value]);
    }
  expect(reads).toBe(0);
});
