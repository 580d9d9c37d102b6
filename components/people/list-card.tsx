"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";

type Props<Row> = {
  title: string;
  aside?: ReactNode;
  query: UseQueryResult<Row[]>;
  /** Said where there is none. */
  empty: string;
  /** What went wrong with what one did last. */
  error?: Error | null | undefined;
  children: (row: Row) => ReactNode;
  foot?: ReactNode;
  head?: ReactNode;
};

/** A card with a list: while it is read, where it failed, where it is empty. */
export function ListCard<Row>({ title, aside, query, empty, error, children, head, foot }: Props<Row>) {
  return (
    <Card title={title} {...(aside ? { aside } : {})}>
      <div className="grid gap-3">
        {head}
        {error && (
          <p role="alert" className="break-words text-bad">
            {error.message}
          </p>
        )}
        {query.isPending && <SkeletonRows count={2} label={`Reading: ${title}`} />}
        {query.isError && (
          <ErrorState
            title="The list could not be read"
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        )}
        {query.data?.length === 0 && <p className="text-ink-2">{empty}</p>}
        {query.data && query.data.length > 0 && <ul>{query.data.map(children)}</ul>}
        {foot}
      </div>
    </Card>
  );
}
