import type { Dictionary } from "./dictionary.ts";

/** Lists of functions may be as many as there are cases; those that come often are found again soon. */
const KNOWN_MAX = 50_000;

type Known = { bytes: Buffer; code: number };

/** FNV-1a, kept to what V8 holds without a box. */
function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 2;
}

function areSame(known: Buffer, bytes: Buffer, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[from + at]) return false;
  return true;
}

/**
 * The number of a set of words by the bytes that PostgreSQL sent of it: read and looked up once, not once a case.
 * @param wordsOf the words that the bytes stand for
 */
export function makeKnownWords(dictionary: Dictionary, wordsOf: (bytes: Buffer) => readonly string[]) {
  const byHash = new Map<number, Known>();
  // Most values are that of the row before.
  let last: Known | undefined;
  return (bytes: Buffer, from: number, to: number): number => {
    if (last !== undefined && areSame(last.bytes, bytes, from, to)) return last.code;
    const hash = hashOf(bytes, from, to);
    last = byHash.get(hash);
    if (last !== undefined && areSame(last.bytes, bytes, from, to)) return last.code;
    if (byHash.size >= KNOWN_MAX) byHash.clear();
    // The connection's own bytes are soon others.
    const own = Buffer.from(bytes.subarray(from, to));
    last = { bytes: own, code: dictionary.codeOf(wordsOf(own)) };
    // Of two with the same hash, the one that came last is known.
    byHash.set(hash, last);
    return last.code;
  };
}
