import fc from "fast-check";
import { expect, test } from "vitest";
import { makeDictionary } from "./dictionary.ts";

test("gives the same number to the same words alone, and the words back", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 3 })), (sets) => {
      const dictionary = makeDictionary();
      const codes = sets.map(dictionary.codeOf);
      expect(codes.map((code) => dictionary.words[code])).toEqual(sets);
      expect(new Set(codes).size).toBe(new Set(sets.map((set) => JSON.stringify(set))).size);
    }),
  );
});
