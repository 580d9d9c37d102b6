"use client";
import { useQuery } from "@tanstack/react-query";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { CaseFacets, CaseFilter } from "#lib/cases/schemas.ts";
import { DateRange } from "./date-range.tsx";
import { FacetGroup, type FacetValue } from "#components/list/facet-group.tsx";
import { clearKey, LIST_KEYS, toggleValue, type FacetKey } from "./list-address.ts";
import { NumberRange } from "./number-range.tsx";
import { caseFacetsQuery } from "./queries.ts";
import { StepHistogram } from "./step-histogram.tsx";
import type { ChangeFilter } from "./use-case-list.ts";
import { facetTitles, filterTitles, valueLabels } from "./words.ts";

const plainWords = {
  severity: ["error", "caution", "note"],
  toolStatus: ["ready", "building", "failed"],
  golden: ["blueprint", "given", "none"],
};
const vocabularies = new Set(
  "comment openComments verdict badKind badStep masked edited stale decision status finding behaviour callStyle askedStyle protocol".split(
    " ",
  ),
);
/** Left out while no case has anything of the kind: most lists need none of them. */
const rare = new Set<FacetKey>(["openComments", "assignee", "verdict", "badKind", "badStep", "masked"]);
const nothing = new Set(["no", "none"]);

function valuesOf(facets: CaseFacets, key: FacetKey, chosen: readonly string[]): FacetValue[] {
  const values = facets[key].filter((one) => one.count > 0 || key === "decision");
  if (rare.has(key) && chosen.length === 0 && values.every(({ value }) => nothing.has(value))) return [];
  return values.map((one) => ({ ...one, label: one.label ?? valueLabels[key]?.[one.value] }));
}

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
            values={valuesOf(facets, key, filter[key])}
            isAtLeast={facets.isAtLeast}
            chosen={filter[key]}
            onToggle={(value) => onFilter((now) => toggleValue(now, key, value))}
            onClear={() => onFilter((now) => clearKey(now, key))}
            isVocabulary={vocabularies.has(key)}
          />
        ),
      )}
      {(["golden", "severity", "toolStatus"] as const).map((key) => (
        <FacetGroup
          key={key}
          title={filterTitles[key]}
          values={plainWords[key].map((value) => ({ value, label: valueLabels[key]?.[value] }))}
          chosen={filter[key]}
          onToggle={(value) => onFilter((now) => toggleValue(now, key, value))}
          onClear={() => onFilter((now) => clearKey(now, key))}
          isVocabulary
        />
      ))}
      <DateRange title="Made" of="dates" filter={filter} onFilter={onFilter} />
      <DateRange title="Decided" of="decided" filter={filter} onFilter={onFilter} />
      {(["tokens", "cost", "latency"] as const).map((key) => (
        <NumberRange key={key} title={filterTitles[key]} of={key} filter={filter} onFilter={onFilter} />
      ))}
      <label className="flex min-h-6 items-center gap-2 rounded text-ink-2 hover:text-ink">
        <Checkbox
          checked={filter.trash === "true"}
          onChange={() =>
            onFilter((now) => ({ ...now, trash: now.trash === "true" ? undefined : ("true" as const) }))
          }
        />
        In the trash
      </label>
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
