"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { BulkStrip } from "#components/bulk/bulk-strip.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { ViewsDialog } from "#components/views/views-dialog.tsx";
import { CaseSort, type CaseFacets, type CaseFilter } from "#lib/cases/schemas.ts";
import { emptyCaseFilter } from "#lib/cases/case-filter-url.ts";
import { CaseTable } from "./case-table.tsx";
import { ColumnsDialog } from "./columns-dialog.tsx";
import { ExportDialog } from "./export-dialog.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { focusSearch, isFiltered, readCaseList } from "./list-address.ts";
import { rememberedCase, rememberCase } from "./last-opened.ts";
import { caseFacetsQuery, casesQuery } from "./queries.ts";
import { SearchBox } from "./search-box.tsx";
import { allSelected, nothingSelected, selectedCount, selectRange, toggleRow } from "./selection.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useCaseList, type ChangeFilter } from "./use-case-list.ts";
import { sortTitles } from "./words.ts";

const wordsOf = (counts: CaseFacets["tag"] = []): string[] =>
  counts.map(({ value }) => value).filter((word) => word !== "none");

/** The list of cases: filters beside it, what is selected under it. */
export function CasesScreen() {
  const router = useRouter();
  const { list, search, changeList } = useCaseList();
  const mayMakeQueue = useWhyNot("curate") === null;
  const facets = useQuery(caseFacetsQuery(list.filter));
  const pages = useInfiniteQuery(casesQuery(list));
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const matching = facets.data?.matching ?? rows.length;
  const atLeast = facets.data?.isAtLeast ? "+" : "";
  const [state, setState] = useState({ search, cursor: -1, selection: nothingSelected });
  const [isExporting, setIsExporting] = useState(false);
  const [isFilterOpen, setIsFilterOpen] = useState(false);
  const [opened, setOpened] = useState<"views" | "columns" | null>(null);
  // Another list: what was selected in the one before does not count here.
  if (state.search !== search) setState({ search, cursor: -1, selection: nothingSelected });
  const remembered = state.cursor < 0 ? rows.findIndex((row) => row.id === rememberedCase()) : -1;
  const cursor = Math.min(state.cursor < 0 ? remembered : state.cursor, rows.length - 1);
  const { selection } = state;
  const ids = rows.map((row) => row.id);

  const changeFilter: ChangeFilter = (change) =>
    changeList((now) => ({ ...now, filter: change(now.filter) }));
  const showAll = () => changeFilter(emptyCaseFilter);
  const move = (by: number) =>
    setState({ ...state, cursor: Math.max(0, Math.min(rows.length - 1, cursor + by)) });
  const toggle = (id: string, index: number, isRange: boolean) =>
    setState({
      ...state,
      cursor: index,
      selection:
        isRange && cursor >= 0 ? selectRange(selection, ids, cursor, index) : toggleRow(selection, id, ids),
    });
  const open = (index: number, address = search) => {
    const row = rows[index];
    if (!row) return;
    rememberCase(row.id);
    router.push(`/cases/${row.id}${address}`);
  };
  const focus = () => open(Math.max(0, cursor), focusSearch(search));
  useKeys("Cases", [
    { keys: "j", label: "Next row", run: () => move(1) },
    { keys: "k", label: "Row before", run: () => move(-1) },
    { keys: "ArrowDown", label: "Next row", run: () => move(1), isHidden: true },
    { keys: "ArrowUp", label: "Row before", run: () => move(-1), isHidden: true },
    { keys: "Enter", label: "Open the row, or review from the first", run: () => open(Math.max(0, cursor)) },
    { keys: "F", label: "Review in focus mode from the row, or from the first", run: focus },
    {
      keys: "x",
      label: "Select the row",
      run: () => ids[cursor] !== undefined && toggle(ids[cursor], cursor, false),
    },
    { keys: "A", label: "Select all that match", run: () => setState({ ...state, selection: allSelected }) },
  ]);
  const { fetchNextPage, isFetchingNextPage } = pages;
  const onNearEnd = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const onSearch = useCallback(
    (q: string) =>
      changeList((now) => ({ ...now, filter: { ...now.filter, q: q.trim() === "" ? undefined : q } })),
    [changeList],
  );

  return (
    <>
      <PageHeader
        title="Cases"
        badges={
          facets.data && (
            <Badge>
              {isFiltered(list.filter)
                ? `${formatCount(facets.data.matching)}${atLeast} of ${formatCount(facets.data.total)}`
                : formatCount(facets.data.total)}
            </Badge>
          )
        }
        actions={
          <>
            <SearchBox value={list.filter.q ?? ""} onChange={onSearch} className="w-[300px] max-sm:w-full" />
            <Button className="lg:hidden" onClick={() => setIsFilterOpen(true)}>
              <SlidersHorizontal aria-hidden="true" className="size-3.5" /> Filters
            </Button>
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
            <Button variant="primary" disabled={rows.length === 0} onClick={() => open(Math.max(0, cursor))}>
              Review these <Kbd>Enter</Kbd>
            </Button>
          </>
        }
      />
      <div className="flex min-h-0 flex-1">
        <aside
          aria-label="Filters"
          className="hidden w-[208px] shrink-0 overflow-y-auto border-r border-line px-3.5 py-3 lg:block"
        >
          <FacetPanel filter={list.filter} onFilter={changeFilter} />
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="flex min-h-[43px] shrink-0 items-center justify-between gap-3 border-b border-line px-3 py-1.5">
            <FilterChips
              filter={list.filter}
              facets={facets.data}
              onFilter={changeFilter}
              onClearAll={showAll}
            />
            <Select
              isQuiet
              aria-label="Order"
              className="shrink-0"
              value={list.sort}
              onValueChange={(sort) => changeList((now) => ({ ...now, sort: CaseSort.parse(sort) }))}
              options={CaseSort.options.map((value) => ({ value, label: sortTitles[value] }))}
            />
          </div>
          {pages.isPending ? (
            <SkeletonRows count={20} label="Cases are being fetched" />
          ) : pages.isError && rows.length === 0 ? (
            <ErrorState
              title="The cases could not be fetched"
              error={pages.error}
              onRetry={() => void pages.refetch()}
            />
          ) : rows.length === 0 ? (
            <NoCases filter={list.filter} onClear={showAll} />
          ) : (
            <CaseTable
              rows={rows}
              total={matching}
              columns={list.columns ?? null}
              cursor={cursor}
              selection={selection}
              hrefOf={(row) => `/cases/${row.id}${search}`}
              onToggle={toggle}
              onOpen={(index) => rememberCase(ids[index] ?? "")}
              hasMore={pages.hasNextPage && !pages.isError}
              onNearEnd={onNearEnd}
              foot={
                pages.isFetchingNextPage ? (
                  <SkeletonRows count={3} label="More cases are being fetched" />
                ) : (
                  pages.isError && (
                    <Button className="m-3" onClick={() => void fetchNextPage()}>
                      Fetch more: it failed before
                    </Button>
                  )
                )
              }
            />
          )}
          <BulkStrip />
          {selectedCount(selection, matching) > 0 && (
            <SelectionBar
              selection={selection}
              matching={matching}
              isAtLeast={atLeast !== ""}
              tags={wordsOf(facets.data?.tag)}
              assigned={wordsOf(facets.data?.assignee)}
              filter={list.filter}
              onSelectAll={() => setState({ ...state, selection: allSelected })}
              onClear={() => setState({ ...state, selection: nothingSelected })}
            />
          )}
        </div>
      </div>
      <Dialog open={isFilterOpen} onOpenChange={setIsFilterOpen} title="Filters" size="small">
        <FacetPanel filter={list.filter} onFilter={changeFilter} />
      </Dialog>
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
