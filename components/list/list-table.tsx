"use client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { RowCheckbox } from "./row-checkbox.tsx";
import type { Rows } from "./use-row-keys.ts";
import { ColumnHead, ListCell, VirtualList } from "./virtual-list.tsx";

export type Column<Row> = {
  title: string;
  cell: (row: Row) => ReactNode;
  /** The whole of what the cell may cut. */
  whole?: (row: Row) => string | undefined;
  /** Of head and cells: from which width on it is shown, where it stands. */
  className?: string;
  /** Of the cells alone. */
  look?: string | ((row: Row) => string);
  /** The title is for those who do not see the column. */
  isTitleHidden?: boolean;
};

type Props<Row> = {
  label: string;
  list: UseInfiniteQueryResult;
  items: Row[];
  /** Rows that there are in all, read or not. */
  total: number;
  /** Grid classes for the box that selects a row and then each column, by the width there is. */
  grid: string;
  columns: readonly Column<Row>[];
  nameOf: (row: Row) => string;
  rows: Rows;
};

/** A list of any length as a table: rows to select and to open, the next page read before one gets there. */
export function ListTable<Row extends { id: string }>(props: Props<Row>) {
  const { rows, columns } = props;
  return (
    <VirtualList
      label={props.label}
      items={props.items}
      total={props.total}
      keyOf={(row) => row.id}
      columns={props.grid}
      head={
        <>
          <ColumnHead>
            <span className="sr-only">Selected</span>
          </ColumnHead>
          {columns.map(({ title, className = "", isTitleHidden = false }) => (
            <ColumnHead key={title} className={className}>
              {isTitleHidden ? <span className="sr-only">{title}</span> : title}
            </ColumnHead>
          ))}
        </>
      }
      row={(row, index) => (
        <>
          <ListCell className="flex justify-center pr-0 text-clip">
            <RowCheckbox
              label={props.nameOf(row)}
              isSelected={rows.isSelected(row)}
              onPress={(isRange) => rows.press(index, isRange)}
            />
          </ListCell>
          {columns.map(({ title, className = "", look = "", whole, cell }) => (
            <ListCell
              key={title}
              className={`${className} ${typeof look === "function" ? look(row) : look}`}
              title={whole?.(row)}
            >
              {cell(row)}
            </ListCell>
          ))}
        </>
      )}
      cursor={rows.cursor}
      isSelected={rows.isSelected}
      list={props.list}
    />
  );
}
