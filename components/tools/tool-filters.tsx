import { FacetGroup } from "#components/ui/facet-group.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { FilterChips } from "#components/ui/filter-chips.tsx";
import { toggled } from "#components/ui/url-filter.ts";
import { ToolStatus, type ToolFacets, type ToolFilter } from "#lib/tools/schemas.ts";
import { toolStatusLook } from "./tool-status.ts";

type Props = { filter: ToolFilter; onChange: (filter: ToolFilter) => void };

export const noToolFilter: ToolFilter = { status: [], category: [], run: [] };

export function ToolFacetGroups({ filter, onChange, facets }: Props & { facets: ToolFacets | undefined }) {
  return (
    <>
      <FacetGroup
        title="Status"
        values={(facets?.status ?? []).map((one) => ({ ...one, label: toolStatusLook(one.value).label }))}
        chosen={filter.status}
        onToggle={(value) => onChange({ ...filter, status: toggled(filter.status, ToolStatus.parse(value)) })}
      />
      <FacetGroup
        title="Category"
        values={facets?.category ?? []}
        chosen={filter.category}
        shownAtFirst={24}
        onToggle={(value) => onChange({ ...filter, category: toggled(filter.category, value) })}
      />
    </>
  );
}

export function ToolChips({ filter, onChange, matching }: Props & { matching: number }) {
  const chips = [
    ...(filter.q
      ? [{ name: "search", label: filter.q, onRemove: () => onChange({ ...filter, q: undefined }) }]
      : []),
    ...filter.status.map((value) => ({
      name: "status",
      label: value,
      onRemove: () => onChange({ ...filter, status: toggled(filter.status, value) }),
    })),
    ...filter.category.map((value) => ({
      name: "category",
      label: value || "none",
      onRemove: () => onChange({ ...filter, category: toggled(filter.category, value) }),
    })),
    ...filter.run.map((value) => ({
      name: "built by",
      label: "one run",
      onRemove: () => onChange({ ...filter, run: toggled(filter.run, value) }),
    })),
  ];
  if (chips.length === 0) return <span className="text-ink-2">All {formatCountOf(matching, "tool")}</span>;
  return <FilterChips chips={chips} onClear={() => onChange(noToolFilter)} />;
}
