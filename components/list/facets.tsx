import type { FilterChip } from "./filter-chips.tsx";
import { FacetGroup, type FacetValue } from "./facet-group.tsx";
import { toggled } from "./url-filter.ts";

/** One filter of a list by values: in the rail beside it, and in the words above it. */
export type Facet<Key extends string> = {
  key: Key;
  title: string;
  /** How a value is called; its own name where it is left out. */
  labelOf?: (value: string) => string;
  /** How many values are shown before "more". */
  shown?: number;
};

type Given<Key extends string> = {
  facets: readonly Facet<Key>[];
  filter: Record<Key, readonly string[]> & { q?: string | undefined };
  setValues: (key: Key, values: string[]) => void;
};

type Props<Key extends string> = Given<Key> & {
  /** How many rows each value would leave; undefined while they are counted. A filter that is not counted has no group. */
  counts: Partial<Record<Key, readonly FacetValue[]>> | undefined;
};

/** The rail of a list whose filters are all by value. */
export function Facets<Key extends string>({ facets, filter, counts, setValues }: Props<Key>) {
  return facets.map(({ key, title, labelOf, shown = 8 }) => {
    const values = counts?.[key];
    if (!values) return null;
    return (
      <FacetGroup
        key={key}
        title={title}
        values={labelOf ? values.map((one) => ({ ...one, label: labelOf(one.value) })) : values}
        chosen={filter[key]}
        shown={shown}
        onToggle={(value) => setValues(key, toggled(filter[key], value))}
        onClear={() => setValues(key, [])}
      />
    );
  });
}

type ChipsGiven<Key extends string> = Given<Key> & { onClearSearch: () => void };

/** What such a list is narrowed to, its search included. */
export function facetChips<Key extends string>({
  facets,
  filter,
  setValues,
  onClearSearch,
}: ChipsGiven<Key>): FilterChip[] {
  const chips = facets
    .filter(({ key }) => filter[key].length > 0)
    .map(({ key, title, labelOf }) => ({
      title: title.toLowerCase(),
      words: filter[key].map((value) => labelOf?.(value) ?? (value || "none")).join(", "),
      onClear: () => setValues(key, []),
    }));
  return filter.q ? [{ title: "text", words: filter.q, onClear: onClearSearch }, ...chips] : chips;
}
