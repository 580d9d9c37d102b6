import { CaseFilter } from "./schemas.ts";

const LISTS = [
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
  "instruction",
  "finding",
  "steps",
  "tag",
  "stale",
  "staleCheck",
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
  "golden",
  "severity",
  "cluster",
  "checkedBy",
  "error",
  "toolStatus",
  "tokens",
  "cost",
  "latency",
] as const;
const SINGLES = ["from", "to", "decidedFrom", "decidedTo", "trash", "q"] as const;

export const emptyCaseFilter = (): CaseFilter => CaseFilter.parse({});

/** Reads the filter from a page's address. A word that is not understood is left out: an old link still opens. */
export function parseCaseFilter(search: URLSearchParams): CaseFilter {
  const filter: Record<string, unknown> = {};
  for (const key of LISTS) {
    const item = CaseFilter.shape[key];
    filter[key] = [...new Set(search.getAll(key))].filter((value) => item.safeParse([value]).success);
  }
  for (const key of SINGLES) {
    const value = search.get(key);
    if (value !== null && value !== "" && CaseFilter.shape[key].safeParse(value).success) filter[key] = value;
  }
  return CaseFilter.parse(filter);
}

/** Writes the filter as it stands in an address: fixed order of keys, nothing for an empty one. */
export function formatCaseFilter(filter: Partial<CaseFilter>): URLSearchParams {
  const search = new URLSearchParams();
  for (const key of LISTS) for (const value of filter[key] ?? []) search.append(key, value);
  for (const key of SINGLES) if (filter[key]) search.set(key, filter[key]);
  return search;
}
