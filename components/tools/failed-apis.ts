import { isRowSelected, type RowSelection } from "#components/list/row-selection.ts";
import type { ToolRow } from "#lib/tools/schemas.ts";

/** The APIs of the failed tools among the rows ticked (those read so far where all are). */
export function failedApis(selection: RowSelection, items: readonly ToolRow[]): string[] {
  return items.flatMap(({ id, status, apiId }) =>
    status === "failed" && apiId !== null && isRowSelected(selection, id) ? [apiId] : [],
  );
}
