import { formatCaseFilter, parseCaseFilter } from "#lib/cases/case-filter-url.ts";
import { readColumns, type CaseColumn } from "./columns.ts";
import { CaseSort, type CaseFilter } from "#lib/cases/schemas.ts";

/** `columns`: those chosen; null for the usual ones. */
export type CaseList = { filter: CaseFilter; sort: CaseSort; columns?: CaseColumn[] | null };
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
  "tag",
  "reviewer",
  "reason",
  "comment",
  "openComments",
  "assignee",
  "verdict",
  "badKind",
  "badStep",
  "masked",
  "edited",
  "stale",
] as const satisfies readonly ListKey[];
export type FacetKey = (typeof LIST_KEYS)[number];

/** Filters without counts beside them. */
export const OTHER_KEYS = [
  "severity",
  "toolStatus",
  "golden",
  "staleCheck",
  "error",
  "cluster",
  "checkedBy",
  "instruction",
  "tokens",
  "cost",
  "latency",
] as const satisfies readonly ListKey[];
export type OtherKey = (typeof OTHER_KEYS)[number];

/** The page puts in who asks: the same link for everybody. */
export const ASSIGNED_TO_ME = "/cases?assignee=me";

const SORT_DEFAULT: CaseSort = "newest";

/** The list that an address names. Words that are not understood are left out. */
export function readCaseList(search: URLSearchParams): CaseList {
  const columns = readColumns(search.get("columns"));
  return {
    filter: parseCaseFilter(search),
    sort: CaseSort.catch(SORT_DEFAULT).parse(search.get("sort")),
    ...(columns === null ? {} : { columns }),
  };
}

/** The same list as words of an address, "" or "?..."; equal lists give equal texts. */
export function caseListSearch({ filter, sort, columns }: CaseList): string {
  const search = formatCaseFilter(filter);
  if (sort !== SORT_DEFAULT) search.set("sort", sort);
  if (columns) search.set("columns", columns.join(","));
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** In the address of a case: it is shown in focus mode. */
export const FOCUS_WORD = "focus";

/** @param search of the list, as caseListSearch gives it */
export const focusSearch = (search: string): string => `${search ? `${search}&` : "?"}${FOCUS_WORD}`;

/** The filter with one value put in, or taken out where it is there. */
export function toggleValue(filter: CaseFilter, key: FacetKey | OtherKey, value: string): CaseFilter {
  const values: readonly string[] = filter[key];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [key]: next };
}

/** What can be taken away as a whole. */
export type ClearableKey = FacetKey | OtherKey | "q" | "dates" | "decided" | "trash";

export function clearKey(filter: CaseFilter, key: ClearableKey): CaseFilter {
  if (key === "decided") return { ...filter, decidedFrom: undefined, decidedTo: undefined };
  if (key === "trash") return { ...filter, trash: undefined };
  if (key === "q") return { ...filter, q: undefined };
  if (key === "dates") return { ...filter, from: undefined, to: undefined };
  return { ...filter, [key]: [] };
}

export function isFiltered(filter: CaseFilter): boolean {
  return formatCaseFilter(filter).size > 0;
}
