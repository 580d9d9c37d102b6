"use client";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { nothingSelected, selectedCount, toggleRow, type RowSelection } from "./row-selection.ts";

type Props<Item extends { id: string }> = {
  /** Rows that are there now. */
  items: readonly Item[];
  /** "tool", "API": for the list of keys. */
  noun: string;
  onOpen: (item: Item) => void;
};

type RowKeys = {
  cursor: number;
  setCursor: (index: number) => void;
  selection: RowSelection;
  setSelection: (selection: RowSelection) => void;
  toggle: (id: string) => void;
};

/** A list's cursor and selection, and their keys: j, k, x, Enter, Shift+A, Escape. */
export function useRowKeys<Item extends { id: string }>({ items, noun, onOpen }: Props<Item>): RowKeys {
  const [cursor, setCursor] = useState(-1);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const toggle = (id: string) =>
    setSelection((before) =>
      toggleRow(
        before,
        id,
        items.map((item) => item.id),
      ),
    );
  const here = items[cursor];
  const down = () => setCursor(Math.min(cursor + 1, items.length - 1));
  const up = () => setCursor(Math.max(cursor - 1, 0));
  useKeys("This list", [
    { keys: "j", label: "Next row", run: down },
    { keys: "k", label: "Previous row", run: up },
    { keys: "ArrowDown", label: "Next row", run: down, isHidden: true },
    { keys: "ArrowUp", label: "Previous row", run: up, isHidden: true },
    { keys: "x", label: `Select the ${noun}`, run: () => here && toggle(here.id) },
    { keys: "Enter", label: `Open the ${noun}`, run: () => here && onOpen(here) },
    { keys: "A", label: "Select all that match", run: () => setSelection({ kind: "all" }) },
    ...(selectedCount(selection, 1) > 0
      ? [{ keys: "Escape", label: "Select nothing", run: () => setSelection(nothingSelected) }]
      : []),
  ]);
  return { cursor: Math.min(cursor, items.length - 1), setCursor, selection, setSelection, toggle };
}
