"use client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { ShowMore } from "./list-states.tsx";

const ROW_HEIGHT_PX = 35;
const OVERSCAN_ROWS = 12;
/** How near to the end of what is here the next page is asked for. */
const FETCH_AHEAD_ROWS = 30;

type Props<Item> = {
  label: string;
  items: Item[];
  /** Rows that there are in all, fetched or not; -1 where it is not known. */
  total: number;
  keyOf: (item: Item) => string;
  /** The head row: cells with role="columnheader". */
  head: ReactNode;
  /** One row's cells, role="cell" each. */
  row: (item: Item, index: number) => ReactNode;
  rowClassName?: (item: Item, index: number) => string;
  /** Index of the row under the keyboard's cursor; it is kept in view. */
  cursor?: number;
  isSelected?: (item: Item) => boolean;
  /** Classes that set the grid's columns by the list's own width ("grid-cols-[...] @min-[600px]:grid-cols-[...]"), for head and rows. */
  columns: string;
  /** The same as a grid template, where the columns are chosen; `columns` then says nothing of them. */
  template?: string | undefined;
  /** The next page is read before one gets to the end of what is here. */
  list: UseInfiniteQueryResult;
};

/** A table of any length: only the rows in view exist. */
export function VirtualList<Item>(props: Props<Item>) {
  const { items, cursor = -1, list } = props;
  const { fetchNextPage } = list;
  const hasMore = list.hasNextPage && !list.isFetchingNextPage && !list.isFetchNextPageError;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: OVERSCAN_ROWS,
    initialRect: { width: 1000, height: 1000 },
    scrollPaddingStart: ROW_HEIGHT_PX,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : props.keyOf(item);
    },
  });
  const rows = virtualizer.getVirtualItems();
  const lastInView = rows.at(-1)?.index ?? 0;

  // The scroll position is the outside system: it decides when the next page is needed.
  useEffect(() => {
    if (hasMore && lastInView >= items.length - FETCH_AHEAD_ROWS) void fetchNextPage();
  }, [hasMore, lastInView, items.length, fetchNextPage]);
  // Likewise here: the cursor moves by keys, the scroll box has to follow.
  useEffect(() => {
    if (cursor >= 0) virtualizer.scrollToIndex(cursor, { align: "auto" });
  }, [cursor, virtualizer]);

  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={props.label}
      className="@container min-h-0 flex-1 overflow-auto -outline-offset-2"
    >
      <div
        role="table"
        aria-label={props.label}
        aria-rowcount={props.total < 0 ? -1 : props.total + 1}
        className="min-w-fit"
      >
        <div
          role="row"
          aria-rowindex={1}
          className={classNames(
            "sticky top-0 z-10 grid h-[31px] items-center border-b border-line bg-ground",
            props.columns,
          )}
          style={props.template === undefined ? undefined : { gridTemplateColumns: props.template }}
        >
          {props.head}
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {rows.map((place) => {
            const item = items[place.index];
            if (item === undefined) return null;
            return (
              <div
                key={place.key}
                role="row"
                aria-rowindex={place.index + 2}
                aria-current={place.index === cursor ? "true" : undefined}
                data-selected={props.isSelected?.(item) ? "true" : undefined}
                className={classNames(
                  "absolute inset-x-0 top-0 grid items-center border-b border-soft hover:bg-soft aria-[current]:bg-accent-soft aria-[current]:shadow-[inset_2px_0_0_var(--accent)] data-[selected]:bg-accent-soft/60",
                  props.columns,
                  props.rowClassName?.(item, place.index),
                )}
                style={{
                  height: place.size,
                  transform: `translateY(${place.start}px)`,
                  ...(props.template === undefined ? {} : { gridTemplateColumns: props.template }),
                }}
              >
                {props.row(item, place.index)}
              </div>
            );
          })}
        </div>
      </div>
      {list.isFetchNextPageError && <ShowMore list={list} />}
    </div>
  );
}

export function ColumnHead({ children, className }: { children?: ReactNode; className?: string }) {
  return (
    <div
      role="columnheader"
      className={classNames("rail px-2.5 text-label font-medium text-ink-2", className)}
    >
      {children}
    </div>
  );
}

export function ListCell({
  children,
  className,
  title,
}: {
  children?: ReactNode;
  className?: string;
  title?: string | undefined;
}) {
  return (
    <div role="cell" title={title} className={classNames("rail px-2.5", className)}>
      {children}
    </div>
  );
}
