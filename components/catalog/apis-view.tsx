"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ImportDialog } from "#components/corpus/import-dialog.tsx";
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
import { useKeys } from "#components/shell/keys.tsx";
import { toolStatusLook } from "#components/tools/tool-status.ts";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useOpenedDialog } from "#components/ui/use-opened-dialog.ts";
import { ApiFilter, type ApiRow } from "#lib/catalog/schemas.ts";
import { apiColumns, apiGrid } from "./api-columns.tsx";
import { apiFacetsQuery, apisQuery } from "./queries.ts";

const facets: Facet<"tool" | "category">[] = [
  { key: "tool", title: "Tool", labelOf: (value) => toolStatusLook(value).label },
  { key: "category", title: "Category", shown: 24 },
];

/** The catalogue: browse, search, pick, build. */
export function ApisView() {
  const router = useRouter();
  const [filter, setFilter] = useUrlFilter(ApiFilter);
  const [opened, openDialog] = useOpenedDialog();
  const [single, setSingle] = useState<ApiRow | null>(null);
  const list = useInfiniteQuery(apisQuery(filter));
  const counts = useQuery(apiFacetsQuery(filter)).data;
  const items = itemsOf(list);
  const matching = counts?.matching ?? items.length;
  const isFiltered = filterSize(filter) > 0;
  const open = (api: ApiRow) => {
    if (api.tool) return router.push(`/tools/${api.tool.id}`);
    setSingle(api);
    openDialog("build");
  };
  const rows = useRowKeys({ items, noun: "API", onOpen: open, matching, list: searchStringOf(filter) });
  const startBuilding = () => {
    setSingle(null);
    openDialog("build");
  };
  const setValues = (key: "tool" | "category", values: string[]) =>
    setFilter(ApiFilter.parse({ ...filter, [key]: values }));
  const clear = () => setFilter(ApiFilter.parse({}));
  useKeys("This page", [
    { keys: "b", label: "Build tools", run: startBuilding },
    { keys: "i", label: "Import a file", run: () => openDialog("import") },
  ]);
  const picked = single
    ? { label: single.name, count: 1, rows: { ids: [single.id] } }
    : pickedRows(rows.selection, { filter, isFiltered, matching });
  return (
    <>
      <PageHeader
        title="APIs"
        badges={<CountBadge counts={counts} isFiltered={isFiltered} />}
        actions={
          <>
            <FilterSearch
              label="Search names and descriptions"
              query={filter.q}
              onQuery={(q) => setFilter({ ...filter, q }, { replaces: true })}
              className="w-full sm:w-72"
            />
            <AllowedButton needs="curate" onClick={() => openDialog("import")}>
              Import…
            </AllowedButton>
            <AllowedButton
              needs="curate"
              variant="primary"
              onClick={startBuilding}
              disabled={counts?.total === 0}
            >
              Build tools… <Kbd>b</Kbd>
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
            none={`All ${formatCountOf(matching, "API")}, by category`}
            onClearAll={clear}
          />
        }
        bar={
          <SelectionBar rows={rows} matching={matching}>
            <AllowedButton needs="curate" onClick={startBuilding}>
              Build {formatCountOf(rows.count, "tool")}…
            </AllowedButton>
          </SelectionBar>
        }
      >
        <ListStates
          list={list}
          what="the APIs"
          isEmpty={items.length === 0}
          empty={<NoApis isFiltered={isFiltered} onImport={() => openDialog("import")} onClear={clear} />}
        >
          <ListTable
            label="APIs"
            list={list}
            items={items}
            total={matching}
            grid={apiGrid}
            columns={apiColumns}
            nameOf={({ name }) => name}
            rows={rows}
          />
        </ListStates>
      </ListFrame>
      <ImportDialog
        open={opened === "import"}
        onOpenChange={(isOpen) => openDialog(isOpen ? "import" : null)}
      />
      {opened === "build" && (
        <BuildToolsDialog
          open
          onOpenChange={(isOpen) => openDialog(isOpen ? "build" : null)}
          picked={picked && { label: picked.label, count: picked.count, apis: picked.rows }}
        />
      )}
    </>
  );
}

type NoApisProps = { isFiltered: boolean; onImport: () => void; onClear: () => void };

function NoApis({ isFiltered, onImport, onClear }: NoApisProps) {
  if (isFiltered)
    return (
      <EmptyState title="No API matches" action={<Button onClick={onClear}>Clear the filter</Button>}>
        Try another word, or fewer filters.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No APIs yet"
      action={
        <AllowedButton needs="curate" variant="primary" onClick={onImport}>
          Import a file…
        </AllowedButton>
      }
    >
      Paddock starts from a list of APIs: the public-apis list as JSON or as its README, a ToolAlpaca file, or
      an OpenAPI document of your own.
    </EmptyState>
  );
}
