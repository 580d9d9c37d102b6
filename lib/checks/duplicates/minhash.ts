import { seededRandom } from "#lib/random/random.ts";

export const PERMUTATIONS = 128;
/** 16 bands of 8: of two texts with a Jaccard index of 0.9, all but one pair in 10,000 share a band. */
const ROWS_PER_BAND = 8;
const RANGE = 2 ** 32;

const random = seededRandom("paddock minhash 1");
const draw = (): number => random.integer(0, RANGE - 1) | 0;
/** Changing them makes all kept signatures useless. */
const permutations = Array.from({ length: PERMUTATIONS }, () => ({ factor: draw() | 1, offset: draw() }));

/** FNV-1a over UTF-16 units, then mixed, as a signed 32-bit number. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The finaliser of MurmurHash3: every bit of the input changes about half of those of the output. */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** For each permutation the smallest hash of a set: signed 32-bit numbers, as PostgreSQL's integer holds them. */
export function signatureOf(shingles: Iterable<string>): number[] {
  const hashes = [...new Set(shingles)].map(hashOf);
  return permutations.map(({ factor, offset }) => {
    let least = 0x7fffffff;
    for (const hash of hashes) {
      const permuted = mixed((Math.imul(hash, factor) + offset) | 0);
      if (permuted < least) least = permuted;
    }
    return least;
  });
}

/**
 * Estimate of the Jaccard index of the sets behind two signatures, 0 to 1; off by 0.03 at 0.9 (one standard deviation).
 * @param least what it must reach to be wanted: most pairs miss it after a few of their numbers. @returns 0 below it
 */
export function similarityOf(one: readonly number[], other: readonly number[], least = 0): number {
  const mayDiffer = PERMUTATIONS - Math.ceil(PERMUTATIONS * least);
  let different = 0;
  for (let at = 0; at < PERMUTATIONS && different <= mayDiffer; at += 1)
    if (one[at] !== other[at]) different += 1;
  return different > mayDiffer ? 0 : 1 - different / PERMUTATIONS;
}

/** Keys under which alike signatures meet (locality-sensitive hashing), one a band. */
export function bandsOf(signature: readonly number[]): number[] {
  const bands: number[] = [];
  for (let start = 0; start < signature.length; start += ROWS_PER_BAND)
    bands.push(hashOf(`${start} ${signature.slice(start, start + ROWS_PER_BAND).join(" ")}`));
  return bands;
}
