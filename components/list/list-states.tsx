"use client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";

type Props = {
  list: UseInfiniteQueryResult;
  /** "the APIs": what is being read, or could not be. */
  what: string;
  isEmpty: boolean;
  /** Said where there is nothing, and what to do about it. */
  empty: ReactNode;
  children?: ReactNode;
};

const SKELETON_ROWS = 10;

/** A list, or why it is not there: being read, failed, empty. */
export function ListStates({ list, what, isEmpty, empty, children }: Props) {
  if (list.isPending) return <SkeletonRows count={SKELETON_ROWS} label={`Reading ${what}`} />;
  if (list.isError && isEmpty)
    return (
      <ErrorState
        title={`${what.charAt(0).toUpperCase()}${what.slice(1)} could not be read`}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    );
  return isEmpty ? empty : children;
}

/** Reads the next page of a list that is drawn whole; nothing where all of it is there. */
export function ShowMore({ list }: { list: UseInfiniteQueryResult }) {
  if (!list.hasNextPage) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 px-4 py-3">
      <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {list.isFetchingNextPage ? "Reading…" : "Show more"}
      </Button>
      {list.isFetchNextPageError && (
        <span role="alert" className="min-w-0 break-words text-bad">
          {list.error?.message}
        </span>
      )}
    </div>
  );
}
