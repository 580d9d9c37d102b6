import { countedWords, passesSpans, type FilterTests } from "./filter-tests.ts";
import { FACETS, type Codes, type FacetName, type KeptTable } from "./kept-table.ts";

/** Counts of one filter, kept as cases change. */
export type Tally = {
  /** Takes a row out as it is before it changes, or puts it in as it is after that. */
  count: (row: number, sign: 1 | -1) => void;
  /** Puts many rows in. */
  countAll: (rows: Int32Array) => void;
  /** How many of these rows match. */
  matchingOf: (rows: Int32Array) => number;
  matching: () => number;
  /** Of each word, the cases that match, the facet's own filter left out. */
  words: (facet: FacetName) => Map<string, number>;
};

const UNKNOWN = 0;
const REFUSED = 1;
const ACCEPTED = 2;
const MATCHES = -1;
const OUT = -2;

/** Counts by code, growing with their dictionary. */
function counter() {
  let counts = new Int32Array(64);
  return {
    counts: (): Int32Array => counts,
    add: (code: number, by: number): void => {
      if (code >= counts.length) {
        const next = new Int32Array(Math.max(code + 1, counts.length * 2));
        next.set(counts);
        counts = next;
      }
      counts[code] = (counts[code] ?? 0) + by;
    },
    makeRoom: (size: number): void => {
      const next = new Int32Array(Math.max(64, size));
      next.set(counts.subarray(0, next.length));
      counts = next;
    },
    /** Of rows whose places are given; there is room for every code. */
    addAll: (codes: Codes, rows: Int32Array, places: Int8Array, own: number): void => {
      for (let at = 0; at < rows.length; at += 1) {
        const place = places[at];
        if (place !== MATCHES && place !== own) continue;
        const code = codes[rows[at] as number] as number;
        counts[code] = (counts[code] as number) + 1;
      }
    },
  };
}

/** Asks of each set of words once, and remembers. */
function remembered(accepts: (words: readonly string[]) => boolean, words: readonly (readonly string[])[]) {
  let answers = new Uint8Array(64);
  return (code: number): boolean => {
    if (code >= answers.length) {
      const next = new Uint8Array(Math.max(code + 1, answers.length * 2));
      next.set(answers);
      answers = next;
    }
    if (answers[code] === UNKNOWN) answers[code] = accepts(words[code] ?? []) ? ACCEPTED : REFUSED;
    return answers[code] === ACCEPTED;
  };
}

function matchesOf(places: Int8Array): number {
  let matches = 0;
  for (const place of places) if (place === MATCHES) matches += 1;
  return matches;
}

/** Counts nothing yet. */
export function makeTally(table: KeptTable, tests: FilterTests): Tally {
  const counters = FACETS.map((facet) => ({ facet, ...counter() }));
  const asked = tests.facets.map(({ facet, accepts }) => ({
    facet,
    counter: counters.findIndex((one) => one.facet === facet),
    isAccepted: remembered(accepts, table.dictionaries[facet].words),
  }));
  let matching = 0;

  /** MATCHES, the counter of the only facet that keeps the row out, or OUT. */
  const placeOf = (row: number): number => {
    if (table.isTrashed[row] !== tests.isTrashed) return OUT;
    if (tests.spans.length > 0 && !passesSpans(tests, table, row)) return OUT;
    let place = MATCHES;
    for (const { facet, counter: own, isAccepted } of asked) {
      if (isAccepted(table.codes[facet][row] ?? 0)) continue;
      if (place !== MATCHES) return OUT;
      place = own;
    }
    return place;
  };

  const count = (row: number, sign: 1 | -1): void => {
    const place = placeOf(row);
    if (place === OUT) return;
    if (place === MATCHES) matching += sign;
    for (const [at, { facet, add }] of counters.entries())
      if (place === MATCHES || place === at) add(table.codes[facet][row] ?? 0, sign);
  };

  /** As placeOf, of many rows: column by column, which is several times as fast. */
  const placesOf = (rows: Int32Array): Int8Array => {
    const { isTrashed } = table;
    const places = new Int8Array(rows.length).fill(MATCHES);
    for (let at = 0; at < rows.length; at += 1)
      if (isTrashed[rows[at] as number] !== tests.isTrashed) places[at] = OUT;
    if (tests.spans.length > 0)
      for (let at = 0; at < rows.length; at += 1)
        if (!passesSpans(tests, table, rows[at] as number)) places[at] = OUT;
    for (const { facet, counter: own, isAccepted } of asked) {
      const codes = table.codes[facet];
      for (let at = 0; at < rows.length; at += 1)
        if (!isAccepted(codes[rows[at] as number] as number)) places[at] = places[at] === MATCHES ? own : OUT;
    }
    return places;
  };

  return {
    matchingOf: (rows) => matchesOf(placesOf(rows)),
    matching: () => matching,
    count,
    countAll: (rows) => {
      const places = placesOf(rows);
      matching += matchesOf(places);
      for (const [at, { facet, makeRoom, addAll }] of counters.entries()) {
        makeRoom(table.dictionaries[facet].words.length);
        addAll(table.codes[facet], rows, places, at);
      }
    },
    words: (facet) => {
      const found = new Map<string, number>();
      const { words } = table.dictionaries[facet];
      const counts = counters.find((one) => one.facet === facet)?.counts() ?? new Int32Array();
      for (const [code, count] of counts.entries()) {
        if (count === 0) continue;
        for (const word of countedWords(facet, words[code] ?? []))
          found.set(word, (found.get(word) ?? 0) + count);
      }
      return found;
    },
  };
}
