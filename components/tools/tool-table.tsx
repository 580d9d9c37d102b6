"use client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { VirtualList } from "#components/ui/virtual-list.tsx";
import type { ToolRow } from "#lib/tools/schemas.ts";
import { ToolCells, toolColumns, ToolHead } from "./tool-columns.tsx";

type Props = {
  list: UseInfiniteQueryResult;
  items: ToolRow[];
  total: number;
  /** There is no tool at all, filtered or not. */
  isEmpty: boolean;
  rows: { cursor: number; toggle: (id: string) => void };
  isSelected: (tool: ToolRow) => boolean;
  onClear: () => void;
};

export function ToolTable({ list, items, total, isEmpty, rows, isSelected, onClear }: Props) {
  if (list.isPending) return <SkeletonRows count={12} label="Reading the tools" />;
  if (list.isError && items.length === 0)
    return (
      <ErrorState
        title="The tools could not be read"
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    );
  if (isEmpty)
    return (
      <EmptyState
        title="No tools yet"
        action={
          <>
            <Button asChild variant="primary">
              <Link href="/apis?open=build">Build tools…</Link>
            </Button>
            <Button asChild>
              <Link href="/apis?open=import">Import a file…</Link>
            </Button>
          </>
        }
      >
        A tool is an API with functions and an OpenAPI document that a simulated assistant can call. Build
        some from the catalogue, or import a ToolAlpaca file.
      </EmptyState>
    );
  if (items.length === 0)
    return (
      <EmptyState title="No tool matches" action={<Button onClick={onClear}>Clear the filter</Button>}>
        Try another word, or fewer filters.
      </EmptyState>
    );
  return (
    <VirtualList
      label="Tools"
      items={items}
      total={total}
      keyOf={(tool) => tool.id}
      columns={toolColumns}
      head={<ToolHead />}
      row={(tool) => (
        <ToolCells tool={tool} isSelected={isSelected(tool)} onToggle={() => rows.toggle(tool.id)} />
      )}
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
