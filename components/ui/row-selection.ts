/** Rows ticked one by one, or all that match the filter (seen or not). */
export type RowSelection = { kind: "some"; ids: ReadonlySet<string> } | { kind: "all" };

export const nothingSelected: RowSelection = { kind: "some", ids: new Set() };

export function isRowSelected(selection: RowSelection, id: string): boolean {
  return selection.kind === "all" || selection.ids.has(id);
}

/** Ticking one off "all that match" starts again from the loaded rows without it. */
export function toggleRow(selection: RowSelection, id: string, loadedIds: readonly string[]): RowSelection {
  const ids = new Set(selection.kind === "all" ? loadedIds : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { kind: "some", ids };
}

export function selectedCount(selection: RowSelection, matching: number): number {
  return selection.kind === "all" ? matching : selection.ids.size;
}

/** As a run's selection says it: ids, or the filter that they all match. */
export function asRunSelection<Filter>(
  selection: RowSelection,
  filter: Filter,
): { ids: string[] } | { filter: Filter } {
  return selection.kind === "all" ? { filter } : { ids: [...selection.ids] };
}
