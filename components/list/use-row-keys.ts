"use client";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import {
  isRowSelected,
  nothingSelected,
  selectedCount,
  selectRange,
  toggleRow,
  type RowSelection,
} from "./row-selection.ts";

const NOWHERE = -1;

type CursorProps<Item> = {
  /** Rows that are there now. */
  items: readonly Item[];
  /** "tool", "API": for the list of keys. */
  noun: string;
  onOpen: (item: Item) => void;
  /** Where the cursor is until it is moved; nowhere where it is left out. */
  resting?: number;
  /** Without a cursor, Enter opens the first. */
  opensFirst?: boolean;
};

/** A list's cursor and its keys: j, k, arrows, Enter. */
export function useRowCursor<Item>({
  items,
  noun,
  onOpen,
  resting = NOWHERE,
  opensFirst = false,
}: CursorProps<Item>) {
  const [place, setCursor] = useState(NOWHERE);
  const cursor = Math.min(place === NOWHERE ? resting : place, items.length - 1);
  const here = items[cursor];
  const opened = opensFirst ? items[Math.max(0, cursor)] : here;
  const down = () => setCursor(Math.min(cursor + 1, items.length - 1));
  const up = () => setCursor(Math.max(cursor - 1, 0));
  useKeys("This list", [
    { keys: "j", label: `Next ${noun}`, run: down },
    { keys: "k", label: `Previous ${noun}`, run: up },
    { keys: "ArrowDown", label: `Next ${noun}`, run: down, isHidden: true },
    { keys: "ArrowUp", label: `Previous ${noun}`, run: up, isHidden: true },
    { keys: "Enter", label: `Open the ${noun}`, run: () => opened && onOpen(opened) },
  ]);
  return { cursor, setCursor, here };
}

type Props<Item> = CursorProps<Item> & {
  /** How many there are, read or not. */
  matching: number;
  /** Names the list: in another one nothing is selected. */
  list: string;
};

export type Rows = {
  cursor: number;
  selection: RowSelection;
  count: number;
  isSelected: (item: { id: string }) => boolean;
  toggle: (item: { id: string }) => void;
  /** A press on a row's box; with Shift, all from the cursor to it. */
  press: (index: number, isRange: boolean) => void;
  selectAll: () => void;
  clear: () => void;
};

/** A list's cursor and selection, with their keys: also x, Shift+A, Escape. */
export function useRowKeys<Item extends { id: string }>({ list, matching, ...given }: Props<Item>): Rows {
  const { items, noun } = given;
  const { cursor, setCursor, here } = useRowCursor(given);
  const [state, setState] = useState({ list, selection: nothingSelected });
  if (state.list !== list) {
    setState({ list, selection: nothingSelected });
    setCursor(NOWHERE);
  }
  const { selection } = state;
  const ids = items.map((item) => item.id);
  const select = (next: RowSelection) => setState({ list, selection: next });
  const toggle = ({ id }: { id: string }) => select(toggleRow(selection, id, ids));
  const clear = () => select(nothingSelected);
  const selectAll = () => select({ kind: "all" });
  const press = (index: number, isRange: boolean) => {
    const id = ids[index];
    if (id === undefined) return;
    if (isRange && cursor >= 0) select(selectRange(selection, ids, cursor, index));
    else toggle({ id });
    setCursor(index);
  };
  const count = selectedCount(selection, matching);
  useKeys("This list", [
    { keys: "x", label: `Select the ${noun}`, run: () => here && toggle(here) },
    { keys: "A", label: "Select all that match", run: selectAll },
    ...(count > 0 ? [{ keys: "Escape", label: "Select nothing", run: clear }] : []),
  ]);
  return {
    cursor,
    selection,
    count,
    isSelected: ({ id }) => isRowSelected(selection, id),
    toggle,
    press,
    selectAll,
    clear,
  };
}
