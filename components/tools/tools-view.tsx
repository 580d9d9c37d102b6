"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { CountBadge } from "#components/list/count-badge.tsx";
import { facetChips, Facets, type Facet } from "#components/list/facets.tsx";
import { FilterChips } from "#components/list/filter-chips.tsx";
import { FilterSearch } from "#components/list/filter-search.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { ListFrame } from "#components/list/list-frame.tsx";
import { ListStates } from "#components/list/list-states.tsx";
import { ListTable } from "#components/list/list-table.tsx";
import { pickedRows } from "#components/list/row-selection.ts";
import { SelectionBar } from "#components/list/selection-bar.tsx";
import { filterSize, searchStringOf } from "#components/list/url-filter.ts";
import { useRowKeys } from "#components/list/use-row-keys.ts";
import { useUrlFilter } from "#components/list/use-url-filter.ts";
import { BuildToolsDialog } from "#components/runs/build-tools-dialog.tsx";
import { SimulateDialog } from "#components/runs/simulate-dialog.tsx";
import { WriteInstructionsDialog } from "#components/runs/write-instructions-dialog.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useOpenedDialog } from "#components/ui/use-opened-dialog.ts";
import { ToolFilter } from "#lib/tools/schemas.ts";
import { failedApis } from "./failed-apis.ts";
import { useTools } from "./queries.ts";
import { toolColumns, toolGrid } from "./tool-columns.tsx";
import { toolStatusLook } from "./tool-status.ts";

const facets: Facet<"status" | "category" | "run">[] = [
  { key: "status", title: "Status", labelOf: (value) => toolStatusLook(value).label },
  { key: "category", title: "Category", shown: 24 },
  { key: "run", title: "Built by", labelOf: () => "one run" },
];

/** The tools: what they can do, which failed, and the runs that start from them. */
export function ToolsView() {
  const router = useRouter();
  const [filter, setFilter] = useUrlFilter(ToolFilter);
  const { list, counts } = useTools(filter);
  const [opened, openDialog] = useOpenedDialog();
  const items = itemsOf(list);
  const matching = counts?.matching ?? items.length;
  const isFiltered = filterSize(filter) > 0;
  const rows = useRowKeys({
    items,
    noun: "tool",
    onOpen: (tool) => router.push(`/tools/${tool.id}`),
    matching,
    list: searchStringOf(filter),
  });
  const setValues = (key: "status" | "category" | "run", values: string[]) =>
    setFilter(ToolFilter.parse({ ...filter, [key]: values }));
  const clear = () => setFilter(ToolFilter.parse({}));
  const picked = pickedRows(rows.selection, { filter, isFiltered, matching });
  const pickedTools = picked && { label: picked.label, count: picked.count, tools: picked.rows };
  const failed = failedApis(rows.selection, items);
  useKeys("This page", [
    { keys: "i", label: "Write instructions", run: () => openDialog("write") },
    { keys: "s", label: "Simulate", run: () => openDialog("simulate") },
  ]);
  const dialogProps = { open: true, onOpenChange: () => openDialog(null) };
  return (
    <>
      <PageHeader
        title="Tools"
        badges={<CountBadge counts={counts} isFiltered={isFiltered} />}
        actions={
          <>
            <FilterSearch
              label="Search tools"
              query={filter.q}
              onQuery={(q) => setFilter({ ...filter, q }, { replaces: true })}
              className="w-full sm:w-64"
            />
            <AllowedButton needs="curate" disabled={counts?.total === 0} onClick={() => openDialog("write")}>
              Write instructions… <Kbd>i</Kbd>
            </AllowedButton>
            <AllowedButton
              needs="curate"
              variant="primary"
              disabled={counts?.total === 0}
              onClick={() => openDialog("simulate")}
            >
              Simulate… <Kbd>s</Kbd>
            </AllowedButton>
          </>
        }
      />
      <ListFrame
        filterCount={filterSize(filter)}
        filters={<Facets facets={facets} filter={filter} counts={counts} setValues={setValues} />}
        summary={
          <FilterChips
            chips={facetChips({
              facets,
              filter,
              setValues,
              onClearSearch: () => setFilter({ ...filter, q: undefined }),
            })}
            none={`All ${formatCountOf(matching, "tool")}`}
            onClearAll={clear}
          />
        }
        bar={
          <SelectionBar rows={rows} matching={matching}>
            {failed.length > 0 && (
              <AllowedButton needs="curate" onClick={() => openDialog("rebuild")}>
                Build {formatCount(failed.length)} failed again…
              </AllowedButton>
            )}
            <AllowedButton needs="curate" onClick={() => openDialog("write")}>
              Write instructions…
            </AllowedButton>
            <AllowedButton needs="curate" onClick={() => openDialog("simulate")}>
              Simulate…
            </AllowedButton>
          </SelectionBar>
        }
      >
        <ListStates
          list={list}
          what="the tools"
          isEmpty={items.length === 0}
          empty={<NoTools isFiltered={isFiltered} onClear={clear} />}
        >
          <ListTable
            label="Tools"
            list={list}
            items={items}
            total={matching}
            grid={toolGrid}
            columns={toolColumns}
            nameOf={({ name }) => name}
            rows={rows}
          />
        </ListStates>
      </ListFrame>
      {opened === "write" && <WriteInstructionsDialog {...dialogProps} picked={pickedTools} />}
      {opened === "simulate" && <SimulateDialog {...dialogProps} picked={pickedTools} />}
      {opened === "rebuild" && failed.length > 0 && (
        <BuildToolsDialog
          {...dialogProps}
          picked={{ label: "The failed ones selected", count: failed.length, apis: { ids: failed } }}
        />
      )}
    </>
  );
}

function NoTools({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered)
    return (
      <EmptyState title="No tool matches" action={<Button onClick={onClear}>Clear the filter</Button>}>
        Try another word, or fewer filters.
      </EmptyState>
    );
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
      A tool is an API with functions and an OpenAPI document that a simulated assistant can call. Build some
      from the catalogue, or import a ToolAlpaca file.
    </EmptyState>
  );
}
