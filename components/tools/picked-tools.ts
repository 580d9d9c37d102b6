import type { PickedTools } from "#components/runs/write-instructions-dialog.tsx";
import { asRunSelection, selectedCount, type RowSelection } from "#components/ui/row-selection.ts";
import { filterSize } from "#components/ui/url-filter.ts";
import type { ToolFilter, ToolRow } from "#lib/tools/schemas.ts";

/** What a run from this list is about: the rows ticked, else what the filter leaves, else nothing in particular. */
export function pickedTools(
  selection: RowSelection,
  filter: ToolFilter,
  matching: number,
): PickedTools | null {
  const count = selectedCount(selection, matching);
  if (count > 0)
    return {
      label: selection.kind === "all" ? "All that match" : "The selected ones",
      count,
      tools: asRunSelection(selection, filter),
    };
  return filterSize(filter) > 0 && matching > 0
    ? { label: "All that match the filter", count: matching, tools: { filter } }
    : null;
}

/** The APIs of the failed tools among the rows ticked (loaded ones where all are). */
export function pickedFailedApis(selection: RowSelection, items: readonly ToolRow[]): string[] {
  return items.flatMap((tool) =>
    tool.status === "failed" &&
    tool.apiId !== null &&
    (selection.kind === "all" || selection.ids.has(tool.id))
      ? [tool.apiId]
      : [],
  );
}
