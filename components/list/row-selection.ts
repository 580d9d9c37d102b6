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

/** Puts in a stretch of the loaded rows, ends included. */
export function selectRange(
  selection: RowSelection,
  loadedIds: readonly string[],
  from: number,
  to: number,
): RowSelection {
  const ids = new Set(selection.kind === "all" ? loadedIds : selection.ids);
  for (const id of loadedIds.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(id);
  return { kind: "some", ids };
}

export function selectedCount(selection: RowSelection, matching: number): number {
  return selection.kind === "all" ? matching : selection.ids.size;
}

/** As verbs take it: ids, or the filter that they all match. */
export function whichRows<Filter>(
  selection: RowSelection,
  filter: Filter,
): { ids: string[] } | { filter: Filter } {
  return selection.kind === "all" ? { filter } : { ids: [...selection.ids] };
}

/** What a run from a list is about: the rows ticked, else what the filter leaves, else nothing in particular. */
export function pickedRows<Filter>(
  selection: RowSelection,
  { filter, isFiltered, matching }: { filter: Filter; isFiltered: boolean; matching: number },
): { label: string; count: number; rows: { ids: string[] } | { filter: Filter } } | null {
  const count = selectedCount(selection, matching);
  if (count > 0)
    return {
      label: selection.kind === "all" ? "All that match" : "The selected ones",
      count,
      rows: whichRows(selection, filter),
    };
  return isFiltered && matching > 0
    ? { label: "All that match the filter", count: matching, rows: { filter } }
    : null;
}
