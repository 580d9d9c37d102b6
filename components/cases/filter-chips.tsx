"use client";
import { X } from "lucide-react";
import type { CaseFacets, CaseFilter } from "#lib/cases/schemas.ts";
import { clearKey, isFiltered, LIST_KEYS, type FacetKey } from "./list-address.ts";
import type { ChangeFilter } from "./use-case-list.ts";

type Props = {
  filter: CaseFilter;
  facets: CaseFacets | undefined;
  onFilter: ChangeFilter;
  onClearAll: () => void;
};

/** What the list is narrowed to, in words; each can be taken away. */
export function FilterChips({ filter, facets, onFilter, onClearAll }: Props) {
  const chips = LIST_KEYS.filter((key) => filter[key].length > 0).map((key) => ({
    key: key as FacetKey | "q" | "dates",
    name: key,
    words: filter[key].map((value) => labelOf(facets, key, value)).join(", "),
  }));
  if (filter.q) chips.push({ key: "q", name: "decision", words: filter.q });
  if (filter.from || filter.to)
    chips.push({
      key: "dates",
      name: "decision",
      words: [filter.from, filter.to].map((date) => date ?? "…").join(" – "),
    });
  if (!isFiltered(filter)) return <span className="text-ink-3">All cases</span>;
  return (
    <ul aria-label="Filters" className="flex min-w-0 flex-wrap items-center gap-2">
      {chips.map(({ key, name, words }) => {
        const title = key === "q" ? "text" : key === "dates" ? "made" : name;
        return (
          <li
            key={key}
            className="flex h-6 min-w-0 items-stretch overflow-hidden rounded-[6px] border border-line bg-panel text-[12px] leading-[22px]"
          >
            <span className="border-r border-line px-2 text-ink-2">{title}</span>
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

function labelOf(facets: CaseFacets | undefined, key: FacetKey, value: string): string {
  if (key === "tool" || key === "run")
    return facets?.[key].find((one) => one.value === value)?.label ?? value;
  return value.replaceAll("-", key === "steps" ? "–" : " ");
}
