"use client";
import { X } from "lucide-react";
import type { CaseFacets, CaseFilter } from "#lib/cases/schemas.ts";
import { clearKey, isFiltered, LIST_KEYS, OTHER_KEYS, type ClearableKey } from "./list-address.ts";
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
  if (!isFiltered(filter)) return <span className="text-ink-3">All cases</span>;
  return (
    <ul aria-label="Filters" className="flex min-w-0 flex-wrap items-center gap-2">
      {chipsOf(filter, facets).map(({ key, words }) => {
        const title = filterTitles[key].toLowerCase();
        return (
          <li
            key={key}
            className="flex h-6 min-w-0 items-stretch overflow-hidden rounded-[6px] border border-line bg-panel text-[12px] leading-[22px]"
          >
            <span className="shrink-0 border-r border-line px-2 text-ink-2">{title}</span>
            <span dir="auto" className="rail max-w-72 px-2 font-medium" title={words}>
              {words}
            </span>
            <button
              type="button"
              aria-label={`Clear ${title}`}
              onClick={() => onFilter((now) => clearKey(now, key))}
              className="border-l border-line px-1.5 text-ink-2 -outline-offset-2 hover:bg-soft"
            >
              <X aria-hidden="true" className="size-3" />
            </button>
          </li>
        );
      })}
      <li>
        <button
          type="button"
          onClick={onClearAll}
          className="rounded px-1 text-ink-2 hover:text-ink hover:underline"
        >
          Clear all
        </button>
      </li>
    </ul>
  );
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
