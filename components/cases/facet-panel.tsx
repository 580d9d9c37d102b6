"use client";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { DateRange } from "./date-range.tsx";
import { FacetGroup } from "./facet-group.tsx";
import { clearKey, LIST_KEYS, toggleValue } from "./list-address.ts";
import { caseFacetsQuery } from "./queries.ts";
import { StepHistogram } from "./step-histogram.tsx";
import type { ChangeFilter } from "./use-case-list.ts";
import { facetTitles } from "./words.ts";

const vocabularies = new Set(["decision", "status", "finding", "behaviour"]);

/** All filters, each with how many cases its values would leave. */
export function FacetPanel({ filter, onFilter }: { filter: CaseFilter; onFilter: ChangeFilter }) {
  const { data: facets, isError } = useQuery(caseFacetsQuery(filter));
  if (!facets)
    return isError ? <p className="text-ink-2">The filters could not be counted.</p> : <FacetSkeleton />;
  return (
    <div className="grid gap-4">
      {LIST_KEYS.map((key) =>
        key === "steps" ? (
          <StepHistogram
            key={key}
            steps={facets.steps}
            chosen={filter.steps}
            onToggle={(value) => onFilter((now) => toggleValue(now, key, value))}
          />
        ) : (
          <FacetGroup
            key={key}
            title={facetTitles[key]}
            values={facets[key].filter((one) => one.count > 0 || key === "decision")}
            chosen={filter[key]}
            onToggle={(value) => onFilter((now) => toggleValue(now, key, value))}
            onClear={() => onFilter((now) => clearKey(now, key))}
            isVocabulary={vocabularies.has(key)}
          />
        ),
      )}
      <DateRange filter={filter} onFilter={onFilter} />
    </div>
  );
}

function FacetSkeleton() {
  return (
    <div role="status" aria-label="Counting" className="grid gap-5">
      {[4, 3, 5, 5].map((rows, group) => (
        <div key={group} className="grid gap-2">
          <Skeleton className="w-16" />
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton key={row} className="w-full" />
          ))}
        </div>
      ))}
    </div>
  );
}
