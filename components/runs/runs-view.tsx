"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { FilterSelect } from "#components/list/filter-select.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { ListRows } from "#components/list/list-rows.tsx";
import { ListStates } from "#components/list/list-states.tsx";
import { useRowCursor } from "#components/list/use-row-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { filterSize } from "#components/list/url-filter.ts";
import { useUrlFilter } from "#components/list/use-url-filter.ts";
import { RunKind, RunStatus } from "#lib/runs/schemas.ts";
import { NewRun } from "./new-run.tsx";
import { RunsFilter, runsQuery } from "./queries.ts";
import { kindTitles } from "./run-progress.ts";
import { RunRow } from "./run-row.tsx";
import { RunsTabs } from "./runs-tabs.tsx";

/** All runs, newest first. */
export function RunsView() {
  const [filter, setFilter] = useUrlFilter(RunsFilter);
  const list = useInfiniteQuery(runsQuery(filter));
  const runs = itemsOf(list);
  const router = useRouter();
  const { cursor } = useRowCursor({
    items: runs,
    noun: "run",
    onOpen: ({ id }) => router.push(`/runs/${id}`),
  });
  return (
    <>
      <PageHeader title="Runs" actions={<NewRun />} />
      <RunsTabs current="runs" />
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-3 py-1.5">
        <FilterSelect
          label="Kind"
          any="All kinds"
          value={filter.kind[0]}
          onValue={(kind) => setFilter({ ...filter, kind: kind === null ? [] : [kind] })}
          options={RunKind.options.map((value) => ({ value, label: kindTitles[value] }))}
        />
        <FilterSelect
          label="Status"
          any="Any status"
          value={filter.status[0]}
          onValue={(status) => setFilter({ ...filter, status: status === null ? [] : [status] })}
          options={RunStatus.options.map((value) => ({ value, label: value }))}
        />
      </div>
      <ListStates
        list={list}
        what="the runs"
        isEmpty={runs.length === 0}
        empty={
          <NoRuns isFiltered={filterSize(filter) > 0} onClear={() => setFilter({ kind: [], status: [] })} />
        }
      >
        <ListRows label="Runs" list={list}>
          {runs.map((run, index) => (
            <RunRow key={run.id} run={run} isHere={index === cursor} />
          ))}
        </ListRows>
      </ListStates>
    </>
  );
}

function NoRuns({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered)
    return <EmptyState title="No run matches" action={<Button onClick={onClear}>Show all runs</Button>} />;
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
}
