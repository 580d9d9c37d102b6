"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { filterSize } from "#components/ui/url-filter.ts";
import { useUrlFilter } from "#components/ui/use-url-filter.ts";
import { RunKind, RunStatus, type RunSummary } from "#lib/runs/schemas.ts";
import { NewRun } from "./new-run.tsx";
import { RunsFilter, runsQuery } from "./queries.ts";
import { kindTitles } from "./run-progress.ts";
import { RunRow } from "./run-row.tsx";
import { RunsTabs } from "./runs-tabs.tsx";

const ANY = "any";

/** All runs, newest first. */
export function RunsView() {
  const [filter, setFilter] = useUrlFilter(RunsFilter);
  const list = useInfiniteQuery({ ...runsQuery(filter), placeholderData: keepPreviousData });
  const runs = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title="Runs" actions={<NewRun />} />
      <RunsTabs current="runs" />
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-3 py-1.5">
        <Select
          isQuiet
          aria-label="Kind"
          value={filter.kind[0] ?? ANY}
          onValueChange={(kind) => setFilter({ ...filter, kind: kind === ANY ? [] : [RunKind.parse(kind)] })}
          options={[
            { value: ANY, label: "All kinds" },
            ...RunKind.options.map((kind) => ({ value: kind, label: kindTitles[kind] })),
          ]}
        />
        <Select
          isQuiet
          aria-label="Status"
          value={filter.status[0] ?? ANY}
          onValueChange={(status) =>
            setFilter({ ...filter, status: status === ANY ? [] : [RunStatus.parse(status)] })
          }
          options={[
            { value: ANY, label: "Any status" },
            ...RunStatus.options.map((status) => ({ value: status, label: status })),
          ]}
        />
      </div>
      <RunList
        list={list}
        runs={runs}
        isFiltered={filterSize(filter) > 0}
        onClear={() => setFilter({ kind: [], status: [] })}
      />
    </>
  );
}

type ListProps = {
  list: ReturnType<typeof useInfiniteQuery>;
  runs: RunSummary[];
  isFiltered: boolean;
  onClear: () => void;
};

function RunList({ list, runs, isFiltered, onClear }: ListProps) {
  const router = useRouter();
  const [cursor, setCursor] = useState(-1);
  useKeys("This list", [
    { keys: "j", label: "Next run", run: () => setCursor(Math.min(cursor + 1, runs.length - 1)) },
    { keys: "k", label: "Previous run", run: () => setCursor(Math.max(cursor - 1, 0)) },
    {
      keys: "Enter",
      label: "Open the run",
      run: () => {
        const run = runs[cursor];
        if (run) router.push(`/runs/${run.id}`);
      },
    },
  ]);
  if (list.isPending) return <SkeletonRows count={10} label="Reading the runs" />;
  if (list.isError && runs.length === 0)
    return (
      <ErrorState title="The runs could not be read" error={list.error} onRetry={() => void list.refetch()} />
    );
  if (runs.length === 0 && isFiltered)
    return <EmptyState title="No run matches" action={<Button onClick={onClear}>Show all runs</Button>} />;
  if (runs.length === 0)
    return (
      <EmptyState
        title="Nothing has run yet"
        action={
          <Button asChild variant="primary">
            <Link href="/apis?open=build">Build tools…</Link>
          </Button>
        }
      >
        A run builds tools from APIs, writes instructions for tools, or plays instructions out as cases. Start
        with a few tools.
      </EmptyState>
    );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-3">
      <ul aria-label="Runs">
        {runs.map((run, index) => (
          <RunRow key={run.id} run={run} isCurrent={index === cursor} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="my-3" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? "Reading…" : "Show more"}
        </Button>
      )}
    </div>
  );
}
