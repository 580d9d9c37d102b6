"use client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { VirtualList } from "#components/ui/virtual-list.tsx";
import type { ApiRow } from "#lib/catalog/schemas.ts";
import { ApiCells, apiColumns, ApiHead } from "./api-columns.tsx";

type Props = {
  list: UseInfiniteQueryResult;
  items: ApiRow[];
  total: number;
  /** There is no API at all, filtered or not. */
  isEmpty: boolean;
  rows: { cursor: number; toggle: (id: string) => void };
  isSelected: (api: ApiRow) => boolean;
  onImport: () => void;
  onClear: () => void;
};

export function ApiTable({ list, items, total, isEmpty, rows, isSelected, onImport, onClear }: Props) {
  if (list.isPending) return <SkeletonRows count={12} label="Reading the APIs" />;
  if (list.isError && items.length === 0)
    return (
      <ErrorState title="The APIs could not be read" error={list.error} onRetry={() => void list.refetch()} />
    );
  if (isEmpty)
    return (
      <EmptyState
        title="No APIs yet"
        action={
          <AllowedButton needs="curate" variant="primary" onClick={onImport}>
            Import a file…
          </AllowedButton>
        }
      >
        Paddock starts from a list of APIs: the public-apis list as JSON or as its README, a ToolAlpaca file,
        or an OpenAPI document of your own.
      </EmptyState>
    );
  if (items.length === 0)
    return (
      <EmptyState title="No API matches" action={<Button onClick={onClear}>Clear the filter</Button>}>
        Try another word, or fewer filters.
      </EmptyState>
    );
  return (
    <VirtualList
      label="APIs"
      items={items}
      total={total}
      keyOf={(api) => api.id}
      columns={apiColumns}
      head={<ApiHead />}
      row={(api) => <ApiCells api={api} isSelected={isSelected(api)} onToggle={() => rows.toggle(api.id)} />}
      cursor={rows.cursor}
      isSelected={isSelected}
      hasMore={list.hasNextPage && !list.isFetchingNextPage}
      onNearEnd={() => void list.fetchNextPage()}
      foot={
        list.isFetchNextPageError && (
          <ErrorState
            title="The next page could not be read"
            error={list.error}
            onRetry={() => void list.fetchNextPage()}
          />
        )
      }
    />
  );
}
