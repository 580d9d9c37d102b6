"use client";
import { FilterChips as Chips } from "#components/list/filter-chips.tsx";
import type { CaseFacets, CaseFilter } from "#lib/cases/schemas.ts";
import { clearKey, LIST_KEYS, OTHER_KEYS, type ClearableKey } from "./list-address.ts";
import type { ChangeFilter } from "./use-case-list.ts";
import { filterTitles, valueLabels } from "./words.ts";

type Props = {
  filter: CaseFilter;
  facets: CaseFacets | undefined;
  onFilter: ChangeFilter;
  onClearAll: () => void;
};

type Chip = { key: ClearableKey; words: string };

const days = (from: string | undefined, before: string | undefined): string =>
  [from, before].map((date) => date ?? "…").join(" – ");

/** Each thing that a filter asks for, in words. */
export function chipsOf(filter: CaseFilter, facets: CaseFacets | undefined): Chip[] {
  const chips: Chip[] = [...LIST_KEYS, ...OTHER_KEYS]
    .filter((key) => filter[key].length > 0)
    .map((key) => ({ key, words: filter[key].map((value) => labelOf(facets, key, value)).join(", ") }));
  if (filter.q) chips.push({ key: "q", words: filter.q });
  if (filter.from || filter.to) chips.push({ key: "dates", words: days(filter.from, filter.to) });
  if (filter.decidedFrom || filter.decidedTo)
    chips.push({ key: "decided", words: days(filter.decidedFrom, filter.decidedTo) });
  if (filter.trash) chips.push({ key: "trash", words: "trash" });
  return chips;
}

/** What the list is narrowed to, in words; each can be taken away. */
export function FilterChips({ filter, facets, onFilter, onClearAll }: Props) {
  const chips = chipsOf(filter, facets).map(({ key, words }) => ({
    title: filterTitles[key].toLowerCase(),
    words,
    onClear: () => onFilter((now) => clearKey(now, key)),
  }));
  return <Chips chips={chips} none="All cases" onClearAll={onClearAll} />;
}

const ranges = new Set<ClearableKey>(["steps", "badStep", "tokens", "cost", "latency"]);
const asTheyAre = new Set<ClearableKey>(["tag", "model", "function", "category", "error", "reason"]);
const unnamed: Partial<Record<ClearableKey, string>> = {
  cluster: "of one case",
  checkedBy: "by a run",
  instruction: "one that is gone",
};

function labelOf(facets: CaseFacets | undefined, key: ClearableKey, value: string): string {
  const name = facets?.names.find((one) => one.filter === key && one.value === value)?.name;
  if (name !== undefined) return name;
  // What was just chosen is named beside it, before the counts of the new filter are here.
  if (key === "tool" || key === "run" || key === "reviewer" || (key === "assignee" && value !== "none"))
    return facets?.[key].find((one) => one.value === value)?.label ?? value;
  const said = unnamed[key] ?? valueLabels[key]?.[value];
  if (said !== undefined) return said;
  if (asTheyAre.has(key)) return value;
  return value.replaceAll("-", ranges.has(key) ? "–" : " ");
}
