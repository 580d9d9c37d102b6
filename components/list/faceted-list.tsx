"use client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { CountBadge } from "./count-badge.tsx";
import type { FacetValue } from "./facet-group.tsx";
import { facetChips, Facets, type Facet } from "./facets.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { FilterSearch } from "./filter-search.tsx";
import { ListFrame } from "./list-frame.tsx";
import { ListStates } from "./list-states.tsx";
import { ListTable, type Column } from "./list-table.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { filterSize } from "./url-filter.ts";
import type { Rows } from "./use-row-keys.ts";

type Filter<Key extends string> = Record<Key, readonly string[]> & { q?: string | undefined };
type Change<Key extends string> = Partial<Record<Key, string[]>> & { q?: string | undefined };

type Props<Row, Key extends string> = {
  title: string;
  /** "tool": one row of it. */
  noun: string;
  searchLabel: string;
  facets: readonly Facet<Key>[];
  filter: Filter<Key>;
  /** Null: no filter at all. Typed: without an entry in the history. */
  onFilter: (change: Change<Key> | null, isTyped: boolean) => void;
  counts: ({ matching: number; total: number } & Partial<Record<Key, readonly FacetValue[]>>) | undefined;
  list: UseInfiniteQueryResult;
  items: Row[];
  grid: string;
  columns: readonly Column<Row>[];
  rows: Rows;
  /** Of the page; of what is selected. */
  actions: ReactNode;
  selectionActions: ReactNode;
  /** Said where there is nothing at all. */
  empty: ReactNode;
};

/** A page that is a table with a search, filters by value beside it, and a selection. */
export function FacetedList<Row extends { id: string; name: string }, Key extends string>(
  props: Props<Row, Key>,
) {
  const { title, noun, facets, filter, onFilter, counts, list, items, rows } = props;
  const matching = counts?.matching ?? items.length;
  const setValues = (key: Key, values: string[]) => onFilter({ [key]: values } as Change<Key>, false);
  const clear = () => onFilter(null, false);
  const size = filterSize(filter);
  return (
    <>
      <PageHeader
        title={title}
        badges={<CountBadge counts={counts} isFiltered={size > 0} />}
        actions={
          <>
            <FilterSearch
              label={props.searchLabel}
              query={filter.q}
              onQuery={(q) => onFilter({ q } as Change<Key>, true)}
              className="w-full sm:w-72"
            />
            {props.actions}
          </>
        }
      />
      <ListFrame
        filterCount={size}
        filters={<Facets facets={facets} filter={filter} counts={counts} setValues={setValues} />}
        summary={
          <FilterChips
            chips={facetChips({
              facets,
              filter,
              setValues,
              onClearSearch: () => onFilter({ q: undefined } as Change<Key>, false),
            })}
            none={`All ${formatCountOf(matching, noun)}`}
            onClearAll={clear}
          />
        }
        bar={
          <SelectionBar rows={rows} matching={matching}>
            {props.selectionActions}
          </SelectionBar>
        }
      >
        <ListStates
          list={list}
          what={`the ${noun}s`}
          isEmpty={items.length === 0}
          empty={
            size === 0 ? (
              props.empty
            ) : (
              <EmptyState
                title={`No ${noun} matches`}
                action={<Button onClick={clear}>Clear the filter</Button>}
              >
                Try another word, or fewer filters.
              </EmptyState>
            )
          }
        >
          <ListTable
            label={title}
            list={list}
            items={items}
            total={matching}
            grid={props.grid}
            columns={props.columns}
            nameOf={({ name }) => name}
            rows={rows}
          />
        </ListStates>
      </ListFrame>
    </>
  );
}
