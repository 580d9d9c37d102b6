import type { CaseFilter } from "../schemas.ts";
import { momentOf, stepRange } from "../filter-words.ts";
import { FACETS, type FacetName, type KeptTable } from "./kept-table.ts";

/** What a filter asks of a case that the kept table can answer. */
export type FilterTests = {
  isTrashed: 0 | 1;
  /** Of rows: moments. */
  spans: { column: "createdAt" | "decidedAt"; from: number; before: number }[];
  /** Of a facet's words. */
  facets: { facet: FacetName; accepts: (words: readonly string[]) => boolean }[];
};

/** Facets where "none" stands for no word at all. */
const NONE: ReadonlySet<FacetName> = new Set(["finding", "tag", "reviewer", "reason", "assignee", "badKind"]);
/** Facets of one number, asked for in ranges. */
const NUMBERS: ReadonlySet<FacetName> = new Set(["steps", "badStep"]);

function accepts(facet: FacetName, asked: readonly string[]): (words: readonly string[]) => boolean {
  if (NUMBERS.has(facet)) {
    const ranges = asked.map(stepRange);
    return ([word]) => {
      const number = Number(word);
      return (
        word !== undefined && ranges.some(({ from, to }) => number >= from && (to === null || number <= to))
      );
    };
  }
  const wanted = new Set(asked);
  return (words) =>
    words.length === 0 ? NONE.has(facet) && wanted.has("none") : words.some((word) => wanted.has(word));
}

const span = (
  column: "createdAt" | "decidedAt",
  from: string | undefined,
  before: string | undefined,
): FilterTests["spans"] =>
  from === undefined && before === undefined
    ? []
    : [
        {
          column,
          from: from === undefined ? Number.NEGATIVE_INFINITY : momentOf(from).getTime(),
          before: before === undefined ? Number.POSITIVE_INFINITY : momentOf(before).getTime(),
        },
      ];

/** @param filter its tools by id, not by name */
export function filterTests(filter: Partial<CaseFilter>): FilterTests {
  return {
    isTrashed: filter.trash === "true" ? 1 : 0,
    spans: [
      ...span("createdAt", filter.from, filter.to),
      ...span("decidedAt", filter.decidedFrom, filter.decidedTo),
    ],
    facets: FACETS.flatMap((facet) => {
      const asked: readonly string[] = filter[facet] ?? [];
      return asked.length === 0 ? [] : [{ facet, accepts: accepts(facet, asked) }];
    }),
  };
}

/** The words that a set is counted under. */
export function countedWords(facet: FacetName, words: readonly string[]): readonly string[] {
  if (words.length === 0) return NONE.has(facet) ? ["none"] : [];
  // Six and more are one value, written as the filter writes it.
  if (NUMBERS.has(facet)) return [Number(words[0]) >= 6 ? "6-" : `${words[0]}`];
  return words;
}

/** Whether a row's moments are within those asked for. */
export function passesSpans(tests: FilterTests, table: KeptTable, row: number): boolean {
  return tests.spans.every(({ column, from, before }) => {
    const at = table[column][row] ?? Number.NaN;
    return at >= from && at < before;
  });
}
