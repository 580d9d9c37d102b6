import { makeDictionary, type Dictionary } from "./dictionary.ts";

/** What is counted beside the list, by the words of CaseFilter and CaseFacets. */
export const FACETS = [
  "decision",
  "status",
  "tool",
  "category",
  "function",
  "run",
  "model",
  "behaviour",
  "protocol",
  "askedStyle",
  "callStyle",
  "finding",
  "steps",
  "tag",
  "stale",
  "edited",
  "reviewer",
  "reason",
  "comment",
  "openComments",
  "assignee",
  "verdict",
  "badKind",
  "badStep",
  "masked",
] as const;
export type FacetName = (typeof FACETS)[number];

/** A case as the counts know it. */
export type KeptRow = {
  number: number;
  /** The id's 128 bits. */
  id: [number, number, number, number];
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Not a number where it is undecided. */
  decidedAt: number;
  isTrashed: boolean;
  /** In the order of FACETS, by the table's own dictionaries. */
  codes: Uint32Array;
};

/** Numbers of sets of words, one a case; as narrow as their dictionary allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Cases by columns of numbers: a million of them take some 65 MB and are counted in a tenth of a second. */
export type KeptTable = {
  dictionaries: Record<FacetName, Dictionary>;
  codes: Record<FacetName, Codes>;
  /** Four columns: the id's 128 bits. */
  ids: [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  createdAt: Float64Array;
  /** Not a number where it is undecided. */
  decidedAt: Float64Array;
  isTrashed: Uint8Array;
  /** Rows in use. */
  size: number;
  /** Row of a case's number, or -1. */
  rowOf: (number: number) => number;
  /** Puts a case in, or in the place of what was known of it. @returns its row */
  put: (one: KeptRow) => number;
};

const FIRST_ROWS = 1_024;
const PAGE = 4_096;

/** The four numbers of a UUID, the first one most significant. */
export function numbersOfId(id: string): [number, number, number, number] {
  const hex = id.replaceAll("-", "");
  const part = (at: number): number => Number.parseInt(hex.slice(at * 8, at * 8 + 8), 16);
  return [part(0), part(1), part(2), part(3)];
}

const byFacet = <T>(make: (facet: FacetName) => T): Record<FacetName, T> =>
  Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetName, T>;

function grown<T extends Codes | Float64Array>(column: T, make: (rows: number) => T): T {
  const next = make(column.length * 2);
  next.set(column);
  return next;
}

export function makeKeptTable(): KeptTable {
  const pages = new Map<number, Int32Array>();
  const pageOf = (number: number): Int32Array => {
    const at = Math.floor(number / PAGE);
    const page = pages.get(at) ?? new Int32Array(PAGE).fill(-1);
    pages.set(at, page);
    return page;
  };
  const four = (): Uint32Array => new Uint32Array(FIRST_ROWS);
  const one = (): Codes => new Uint8Array(FIRST_ROWS);
  const table: KeptTable = {
    dictionaries: byFacet(makeDictionary),
    codes: byFacet(one),
    ids: [four(), four(), four(), four()],
    createdAt: new Float64Array(FIRST_ROWS),
    decidedAt: new Float64Array(FIRST_ROWS),
    isTrashed: new Uint8Array(FIRST_ROWS),
    size: 0,
    rowOf: (number) => pages.get(Math.floor(number / PAGE))?.[number % PAGE] ?? -1,
    put: (one) => {
      const known = table.rowOf(one.number);
      const row = known >= 0 ? known : table.size;
      if (row === table.size) {
        if (row === table.createdAt.length) growTable(table);
        table.size += 1;
        pageOf(one.number)[one.number % PAGE] = row;
        for (let part = 0; part < 4; part += 1)
          (table.ids[part] as Uint32Array)[row] = one.id[part] as number;
      }
      table.createdAt[row] = one.createdAt;
      table.decidedAt[row] = one.decidedAt;
      table.isTrashed[row] = one.isTrashed ? 1 : 0;
      // Not by entries(), which makes an object for each: this is done a million times at a start.
      for (let place = 0; place < FACETS.length; place += 1) {
        const facet = FACETS[place] as FacetName;
        const code = one.codes[place] as number;
        const codes = wideEnough(table.codes[facet], code);
        codes[row] = code;
        table.codes[facet] = codes;
      }
      return row;
    },
  };
  return table;
}

/** Most facets know fewer than 256 words: one byte a case. */
function wideEnough(codes: Codes, code: number): Codes {
  const bytes = codes.BYTES_PER_ELEMENT;
  if (bytes === 4 || code < 0x1_00 || (bytes === 2 && code < 0x1_00_00)) return codes;
  return code < 0x1_00_00 ? new Uint16Array(codes) : new Uint32Array(codes);
}

function longer(codes: Codes): Codes {
  if (codes instanceof Uint8Array) return grown(codes, (rows) => new Uint8Array(rows));
  if (codes instanceof Uint16Array) return grown(codes, (rows) => new Uint16Array(rows));
  return grown(codes, (rows) => new Uint32Array(rows));
}

function growTable(table: KeptTable): void {
  const whole = (rows: number): Uint32Array => new Uint32Array(rows);
  for (const facet of FACETS) table.codes[facet] = longer(table.codes[facet]);
  table.ids = [
    grown(table.ids[0], whole),
    grown(table.ids[1], whole),
    grown(table.ids[2], whole),
    grown(table.ids[3], whole),
  ];
  table.createdAt = grown(table.createdAt, (rows) => new Float64Array(rows));
  table.decidedAt = grown(table.decidedAt, (rows) => new Float64Array(rows));
  table.isTrashed = grown(table.isTrashed, (rows) => new Uint8Array(rows));
}
