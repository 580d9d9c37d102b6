import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsOf, PERMUTATIONS, signatureOf, similarityOf } from "./minhash.ts";
import { packSignature, unpackSignature } from "./pack-signature.ts";
import { shinglesOf } from "./shingles-of.ts";

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => `shingle ${from + at}`);

function jaccard(one: readonly string[], other: readonly string[]): number {
  const known = new Set(one);
  const common = other.filter((item) => known.has(item)).length;
  return common / (one.length + other.length - common);
}

describe("MinHash", () => {
  it("is the same for the same set, whatever the order and repeats, today and tomorrow", () => {
    const signature = signatureOf(["b", "a", "b"]);
    expect(signature).toEqual(signatureOf(["a", "b"]));
    expect(signature).toHaveLength(PERMUTATIONS);
    // Kept signatures must stay comparable.
    expect(signatureOf(["kite"]).slice(0, 3)).toMatchInlineSnapshot(`
      [
        -859971235,
        -1321002586,
        2083323242,
      ]
    `);
  });

  it.each([0, 0.3, 0.5, 0.8, 0.9, 1])("estimates a Jaccard index of %f without a lean", (share) => {
    const size = 100;
    const common = Math.round((2 * size * share) / (1 + share));
    const pairs = Array.from({ length: 60 }, (_, trial) => {
      const shift = trial * 1_000;
      return [
        numbered(shift, shift + size),
        numbered(shift + size - common, shift + 2 * size - common),
      ] as const;
    });
    const errors = pairs.map(
      ([one, other]) => similarityOf(signatureOf(one), signatureOf(other)) - jaccard(one, other),
    );
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.2);
  });

  it("is within five standard deviations of the exact index, for any two sets", () => {
    const sets = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map(String), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        const exact = jaccard(one, other);
        const allowed = 5 * Math.sqrt((exact * (1 - exact)) / PERMUTATIONS) + 0.02;
        expect(Math.abs(similarityOf(signatureOf(one), signatureOf(other)) - exact)).toBeLessThan(allowed);
      }),
      { seed: 7 },
    );
  });

  it("is the same after it was stored, for any numbers", () => {
    const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(numbers, (signature) => {
        // A driver hands out a part of a larger buffer.
        const stored = Buffer.concat([Buffer.from([7]), packSignature(signature)]).subarray(1);
        expect(unpackSignature(stored)).toEqual(signature);
      }),
      { seed: 7 },
    );
  });

  it("brings near-duplicates together in a band, and keeps strangers apart", () => {
    const meets = (one: string[], other: string[]): boolean => {
      const keys = new Set(bandsOf(signatureOf(one)));
      return bandsOf(signatureOf(other)).some((key) => keys.has(key));
    };
    const trials = Array.from({ length: 100 }, (_, trial) => trial * 1_000);
    expect(
      trials.filter((at) => meets(numbered(at, at + 95), numbered(at + 5, at + 100))).length,
    ).toBeGreaterThanOrEqual(99);
    expect(trials.filter((at) => meets(numbered(at, at + 100), numbered(at + 500, at + 600))).length).toBe(0);
  });
});

describe("what a case is made of", () => {
  const shingles = (instruction: string, ...inputs: string[]) =>
    signatureOf(
      shinglesOf({
        instruction,
        steps: inputs.map((actionInput) => ({
          thought: null,
          action: "searchKites",
          actionInput,
          observation: String(Math.random()),
          statusCode: 200,
          rawText: null,
        })),
      }),
    );
  const request = "Please find me a red kite with two lines that flies well in a light wind by the sea";

  it("does not depend on signs, case, order of arguments or answers", () => {
    expect(shingles(`${request.toUpperCase()}!`, '{"wind": "light", "colour": "Red"}')).toEqual(
      shingles(request, '{"colour":"red","wind":"light"}'),
    );
  });

  it("is told as before where it is wanted, and as none where it is too little", () => {
    const one = shingles(request, '{"colour":"red"}');
    for (const words of ["", " today", " today at noon", " if there are any at all in your shop"]) {
      const other = shingles(`${request}${words}`, '{"colour":"red"}');
      const whole = similarityOf(one, other);
      expect(whole).toBeGreaterThan(0.5);
      expect(similarityOf(one, other, whole)).toBe(whole);
      expect(similarityOf(one, other, 0.9)).toBe(whole >= 0.9 ? whole : 0);
      expect(similarityOf(one, other, Math.min(1, whole + 0.001))).toBe(whole === 1 ? 1 : 0);
    }
  });

  it("changes with the words and with the values called", () => {
    const one = shingles(request, '{"colour":"red"}');
    expect(similarityOf(one, shingles(`${request} today`, '{"colour":"red"}'))).toBeGreaterThan(0.85);
    expect(similarityOf(one, shingles("Which boats are for rent?", '{"colour":"red"}'))).toBeLessThan(0.3);
    expect(similarityOf(one, shingles(request, '{"shape":"delta"}', '{"id":7}'))).toBeLessThan(0.9);
  });
});
