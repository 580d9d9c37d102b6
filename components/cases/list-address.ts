import { formatCaseFilter, parseCaseFilter } from "#lib/cases/case-filter-url.ts";
import { CaseSort, type CaseFilter } from "#lib/cases/schemas.ts";

export type CaseList = { filter: CaseFilter; sort: CaseSort };
type ListKey = { [K in keyof CaseFilter]: CaseFilter[K] extends string[] ? K : never }[keyof CaseFilter] &
  string;

export const LIST_KEYS = [
  "decision",
  "status",
  "finding",
  "steps",
  "category",
  "tool",
  "function",
  "behaviour",
  "callStyle",
  "askedStyle",
  "protocol",
  "model",
  "run",
] as const satisfies readonly ListKey[];
export type FacetKey = (typeof LIST_KEYS)[number];

const SORT_DEFAULT: CaseSort = "newest";

/** The list that an address names. Words that are not understood are left out. */
export function readCaseList(search: URLSearchParams): CaseList {
  return { filter: parseCaseFilter(search), sort: CaseSort.catch(SORT_DEFAULT).parse(search.get("sort")) };
}

/** The same list as words of an address, "" or "?..."; equal lists give equal texts. */
export function caseListSearch({ filter, sort }: CaseList): string {
  const search = formatCaseFilter(filter);
  if (sort !== SORT_DEFAULT) search.set("sort", sort);
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** The filter with one value put in, or taken out where it is there. */
export function toggleValue(filter: CaseFilter, key: FacetKey, value: string): CaseFilter {
  const values: readonly string[] = filter[key];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [key]: next };
}

export function clearKey(filter: CaseFilter, key: FacetKey | "q" | "dates"): CaseFilter {
  if (key === "q") return { ...filter, q: undefined };
  if (key === "dates") return { ...filter, from: undefined, to: undefined };
  return { ...filter, [key]: [] };
}

export function isFiltered(filter: CaseFilter): boolean {
  return formatCaseFilter(filter).size > 0;
}
