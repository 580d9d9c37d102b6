/** What is selected in a list: rows by id, or all that match the filter, also those not fetched yet. */
export type Selection = { isAll: false; ids: ReadonlySet<string> } | { isAll: true };

export const nothingSelected: Selection = { isAll: false, ids: new Set() };
export const allSelected: Selection = { isAll: true };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.isAll || selection.ids.has(id);
}

/** @param shownIds rows on screen: taking one out of "all" leaves those of them, never the unseen ones */
export function toggleRow(selection: Selection, id: string, shownIds: readonly string[]): Selection {
  const ids = new Set(selection.isAll ? shownIds : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { isAll: false, ids };
}

/** Puts in (or takes out) a stretch of rows, ends included. */
export function selectRange(
  selection: Selection,
  rows: readonly string[],
  from: number,
  to: number,
): Selection {
  const ids = new Set(selection.isAll ? rows : selection.ids);
  for (const id of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(id);
  return { isAll: false, ids };
}

export function selectedCount(selection: Selection, matching: number): number {
  return selection.isAll ? matching : selection.ids.size;
}
