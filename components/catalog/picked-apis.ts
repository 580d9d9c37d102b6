import type { PickedApis } from "#components/runs/build-tools-dialog.tsx";
import { asRunSelection, selectedCount, type RowSelection } from "#components/ui/row-selection.ts";
import { filterSize } from "#components/ui/url-filter.ts";
import type { ApiFilter } from "#lib/catalog/schemas.ts";

/** What a run from the catalogue is about: the rows ticked, else what the filter leaves, else nothing in particular. */
export function pickedApis(selection: RowSelection, filter: ApiFilter, matching: number): PickedApis | null {
  const count = selectedCount(selection, matching);
  if (count > 0)
    return {
      label: selection.kind === "all" ? "All that match" : "The selected ones",
      count,
      apis: asRunSelection(selection, filter),
    };
  return filterSize(filter) > 0 && matching > 0
    ? { label: "All that match the filter", count: matching, apis: { filter } }
    : null;
}
