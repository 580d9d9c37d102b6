import { toolStatusLook } from "#components/tools/tool-status.ts";
import { FacetGroup } from "#components/ui/facet-group.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { FilterChips } from "#components/ui/filter-chips.tsx";
import { toggled } from "#components/ui/url-filter.ts";
import type { ApiFacets, ApiFilter } from "#lib/catalog/schemas.ts";

type Props = { filter: ApiFilter; onChange: (filter: ApiFilter) => void };

export const noApiFilter: ApiFilter = { category: [], tool: [] };

export function ApiFacetGroups({ filter, onChange, facets }: Props & { facets: ApiFacets | undefined }) {
  return (
    <>
      <FacetGroup
        title="Tool"
        values={(facets?.tool ?? []).map((one) => ({ ...one, label: toolStatusLook(one.value).label }))}
        chosen={filter.tool}
        onToggle={(value) =>
          onChange({ ...filter, tool: toggled(filter.tool, value as ApiFilter["tool"][number]) })
        }
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

export function ApiChips({ filter, matching, onChange }: Props & { matching: number }) {
  const chips = [
    ...(filter.q
      ? [{ name: "search", label: filter.q, onRemove: () => onChange({ ...filter, q: undefined }) }]
      : []),
    ...filter.tool.map((value) => ({
      name: "tool",
      label: toolStatusLook(value).label,
      onRemove: () => onChange({ ...filter, tool: toggled(filter.tool, value) }),
    })),
    ...filter.category.map((value) => ({
      name: "category",
      label: value || "none",
      onRemove: () => onChange({ ...filter, category: toggled(filter.category, value) }),
    })),
  ];
  if (chips.length === 0)
    return <span className="text-ink-2">All {formatCountOf(matching, "API")}, by category</span>;
  return <FilterChips chips={chips} onClear={() => onChange(noApiFilter)} />;
}
