"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { BulkStrip } from "#components/bulk/bulk-strip.tsx";
import { CountBadge } from "#components/list/count-badge.tsx";
import { FilterSearch } from "#components/list/filter-search.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { ListFrame } from "#components/list/list-frame.tsx";
import { ListStates } from "#components/list/list-states.tsx";
import { useRowKeys } from "#components/list/use-row-keys.ts";
import { useKeys } from "#components/shell/keys.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { Opening } from "#components/ui/opening.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { CaseSort, type CaseFacets, type CaseFilter, type CaseRow } from "#lib/cases/schemas.ts";
import { emptyCaseFilter } from "#lib/cases/case-filter-url.ts";
import { CaseSelectionBar } from "./case-selection-bar.tsx";
import { CaseTable } from "./case-table.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import { chipsOf, FilterChips } from "./filter-chips.tsx";
import { focusSearch, isFiltered, readCaseList } from "./list-address.ts";
import { rememberedCase, rememberCase } from "./last-opened.ts";
import { caseFacetsQuery, casesQuery } from "./queries.ts";
import { useCaseList, type ChangeFilter } from "./use-case-list.ts";
import { sortTitles } from "./words.ts";

const ViewsDialog = dynamic(async () => (await import("#components/views/views-dialog.tsx")).ViewsDialog, {
  ssr: false,
  loading: Opening,
});
const ColumnsDialog = dynamic(async () => (await import("./columns-dialog.tsx")).ColumnsDialog, {
  ssr: false,
  loading: Opening,
});
const ExportDialog = dynamic(async () => (await import("./export-dialog.tsx")).ExportDialog, {
  ssr: false,
  loading: Opening,
});

const wordsOf = (counts: CaseFacets["tag"] = []): string[] =>
  counts.map(({ value }) => value).filter((word) => word !== "none");

/** The list of cases: filters beside it, what is selected under it. */
export function CasesScreen() {
  const router = useRouter();
  const { list, search, changeList } = useCaseList();
  const mayMakeQueue = useWhyNot("curate") === null;
  const facets = useQuery(caseFacetsQuery(list.filter));
  const pages = useInfiniteQuery(casesQuery(list));
  const rows = itemsOf(pages);
  const matching = facets.data?.matching ?? rows.length;
  const [isExporting, setIsExporting] = useState(false);
  const [opened, setOpened] = useState<"views" | "columns" | null>(null);
  const changeFilter: ChangeFilter = (change) =>
    changeList((now) => ({ ...now, filter: change(now.filter) }));
  const showAll = () => changeFilter(emptyCaseFilter);
  const open = (row: CaseRow | undefined, address = search) => {
    if (!row) return;
    rememberCase(row.id);
    router.push(`/cases/${row.id}${address}`);
  };
  const keys = useRowKeys({
    items: rows,
    noun: "case",
    onOpen: open,
    resting: rows.findIndex((row) => row.id === rememberedCase()),
    opensFirst: true,
    matching,
    list: search,
  });
  const first = rows[Math.max(0, keys.cursor)];
  const focus = () => open(first, focusSearch(search));
  useKeys("This list", [
    { keys: "F", label: "Review in focus mode from the row, or from the first", run: focus },
  ]);
  const onSearch = useCallback(
    (q: string | undefined) => changeList((now) => ({ ...now, filter: { ...now.filter, q } })),
    [changeList],
  );

  return (
    <>
      <PageHeader
        title="Cases"
        badges={<CountBadge counts={facets.data} isFiltered={isFiltered(list.filter)} />}
        actions={
          <>
            <FilterSearch
              label="Search instructions, calls, answers"
              query={list.filter.q}
              onQuery={onSearch}
              className="w-[300px] max-sm:w-full"
            />
            <Button onClick={() => setOpened("views")}>Views</Button>
            <Button onClick={() => setOpened("columns")}>Columns</Button>
            <Button asChild>
              <Link href="/cases/duplicates" title="Cases that nearly repeat each other: keep one of them">
                Duplicates
              </Link>
            </Button>
            <Button onClick={() => setIsExporting(true)}>Export…</Button>
            {mayMakeQueue && (
              <Button asChild>
                <Link href={`/review/new${search}`} title="Hand them out to several reviewers">
                  Queue…
                </Link>
              </Button>
            )}
            <Button
              disabled={rows.length === 0}
              onClick={focus}
              title="Review these: only the dialogue and the decision"
            >
              Focus <Kbd>F</Kbd>
            </Button>
            <Button variant="primary" disabled={rows.length === 0} onClick={() => open(first)}>
              Review these <Kbd>Enter</Kbd>
            </Button>
          </>
        }
      />
      <ListFrame
        filterCount={chipsOf(list.filter, facets.data).length}
        filters={<FacetPanel filter={list.filter} onFilter={changeFilter} />}
        summary={
          <FilterChips
            filter={list.filter}
            facets={facets.data}
            onFilter={changeFilter}
            onClearAll={showAll}
          />
        }
        aside={
          <Select
            isQuiet
            aria-label="Order"
            value={list.sort}
            onValueChange={(sort) => changeList((now) => ({ ...now, sort: CaseSort.parse(sort) }))}
            options={CaseSort.options.map((value) => ({ value, label: sortTitles[value] }))}
          />
        }
        bar={
          <>
            <BulkStrip />
            {keys.count > 0 && (
              <CaseSelectionBar
                rows={keys}
                matching={matching}
                isAtLeast={facets.data?.isAtLeast ?? false}
                tags={wordsOf(facets.data?.tag)}
                assigned={wordsOf(facets.data?.assignee)}
                filter={list.filter}
              />
            )}
          </>
        }
      >
        <ListStates
          list={pages}
          what="the cases"
          isEmpty={rows.length === 0}
          empty={<NoCases filter={list.filter} onClear={showAll} />}
        >
          <CaseTable
            rows={rows}
            list={pages}
            total={matching}
            columns={list.columns ?? null}
            keys={keys}
            hrefOf={(row) => `/cases/${row.id}${search}`}
            onOpen={(index) => rememberCase(rows[index]?.id ?? "")}
          />
        </ListStates>
      </ListFrame>
      {opened === "views" && (
        <ViewsDialog
          search={search}
          onOpen={(next) => changeList(() => readCaseList(new URLSearchParams(next)))}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === "columns" && (
        <ColumnsDialog
          columns={list.columns ?? null}
          onChange={(columns) => changeList((now) => ({ ...now, columns }))}
          onClose={() => setOpened(null)}
        />
      )}
      {isExporting && <ExportDialog filter={list.filter} onClose={() => setIsExporting(false)} />}
    </>
  );
}

function NoCases({ filter, onClear }: { filter: CaseFilter; onClear: () => void }) {
  if (filter.trash && filter.q === undefined) {
    return (
      <EmptyState title="The trash is empty" action={<Button onClick={onClear}>Show all cases</Button>}>
        Cases that are put into it leave every list and export until they are restored from here.
      </EmptyState>
    );
  }
  if (isFiltered(filter)) {
    return (
      <EmptyState
        title="No case fits these filters"
        action={<Button onClick={onClear}>Show all cases</Button>}
      >
        Take one away, or look for other words.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No cases yet"
      action={
        <>
          <Button asChild variant="primary">
            <Link href="/tools">Simulate instructions of a tool</Link>
          </Button>
          <Button asChild>
            <Link href="/apis">Import a file</Link>
          </Button>
        </>
      }
    >
      A case is an instruction played out with a tool. Simulate some, or import a ToolAlpaca file that has
      them.
    </EmptyState>
  );
}
