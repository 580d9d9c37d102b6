import { chipsOf } from "#components/cases/filter-chips.tsx";
import { filterTitles } from "#components/cases/words.ts";
import type { CaseFacets, CaseFilter } from "#lib/cases/schemas.ts";

/** A filter as it is, to be read. */
export function FilterWords({ filter, facets }: { filter: CaseFilter; facets: CaseFacets | undefined }) {
  const chips = chipsOf(filter, facets);
  if (chips.length === 0) return <span className="text-ink-2">All cases</span>;
  return (
    <ul aria-label="Filter" className="flex min-w-0 flex-wrap gap-1.5">
      {chips.map(({ key, words }) => (
        <li
          key={key}
          className="flex h-6 min-w-0 overflow-hidden rounded-[6px] border border-line bg-panel text-[12px] leading-[22px]"
        >
          <span className="shrink-0 border-r border-line px-2 text-ink-2">{filterTitles[key]}</span>
          <span dir="auto" className="rail max-w-72 px-2 font-medium" title={words}>
            {words}
          </span>
        </li>
      ))}
    </ul>
  );
}
