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

const MATCHES = -1;
const OUT = -2;

/** Counts by code, growing with their dictionary. */
function counter() {
  let counts = new Int32Array(64);
  const makeRoom = (size: number): void => {
    if (size <= counts.length) return;
    const next = new Int32Array(Math.max(size, counts.length * 2));
    next.set(counts);
    counts = next;
  };
  return {
    counts: (): Int32Array => counts,
    makeRoom,
    add: (code: number, by: number): void => {
      makeRoom(code + 1);
      counts[code] = (counts[code] ?? 0) + by;
    },
  };
}

/** Asks of each set of words once, and remembers: 1 for those that are accepted, by code. */
function accepted(accepts: (words: readonly string[]) => boolean, words: readonly (readonly string[])[]) {
  let answers = new Uint8Array(64);
  let known = 0;
  /** Of all that the dictionary holds by now. */
  return (): Uint8Array => {
    if (answers.length < words.length) {
      const next = new Uint8Array(Math.max(words.length, answers.length * 2));
      next.set(answers);
      answers = next;
    }
    for (; known < words.length; known += 1) answers[known] = accepts(words[known] ?? []) ? 1 : 0;
    return answers;
  };
}

// The three loops below go over a million rows for each column: nothing in them but arrays of numbers.

function addAll(counts: Int32Array, codes: Codes, rows: Int32Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    const code = codes[rows[at] as number] as number;
    counts[code] = (counts[code] as number) + 1;
  }
}

function keepOut(places: Int8Array, rows: Int32Array, codes: Codes, answers: Uint8Array, own: number): void {
  for (let at = 0; at < rows.length; at += 1)
    if (answers[codes[rows[at] as number] as number] === 0) places[at] = places[at] === MATCHES ? own : OUT;
}

function rowsAt(places: Int8Array, rows: Int32Array, place: number): Int32Array {
  const found = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) if (places[at] === place) found[count++] = rows[at] as number;
  return found.subarray(0, count);
}

/** Counts nothing yet. */
export function makeTally(table: KeptTable, tests: FilterTests): Tally {
  const counters = FACETS.map((facet) => ({ facet, ...counter() }));
  const asked = tests.facets.map(({ facet, accepts }) => ({
    facet,
    counter: counters.findIndex((one) => one.facet === facet),
    answers: accepted(accepts, table.dictionaries[facet].words),
  }));
  let matching = 0;

  /** MATCHES, the counter of the only facet that keeps the row out, or OUT. */
  const placeOf = (row: number): number => {
    if (table.isTrashed[row] !== tests.isTrashed) return OUT;
    if (tests.spans.length > 0 && !passesSpans(tests, table, row)) return OUT;
    let place = MATCHES;
    for (const { facet, counter: own, answers } of asked) {
      if (answers()[table.codes[facet][row] ?? 0] === 1) continue;
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
    for (const { facet, counter: own, answers } of asked)
      keepOut(places, rows, table.codes[facet], answers(), own);
    return places;
  };

  return {
    matchingOf: (rows) => rowsAt(placesOf(rows), rows, MATCHES).length,
    matching: () => matching,
    count,
    countAll: (rows) => {
      const places = placesOf(rows);
      const matched = rowsAt(places, rows, MATCHES);
      matching += matched.length;
      for (const { facet, makeRoom, counts } of counters) {
        makeRoom(table.dictionaries[facet].words.length);
        addAll(counts(), table.codes[facet], matched);
      }
      for (const { facet, counter: own } of asked)
        addAll(
          (counters[own] as (typeof counters)[number]).counts(),
          table.codes[facet],
          rowsAt(places, rows, own),
        );
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
