"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FacetedList } from "#components/list/faceted-list.tsx";
import type { Facet } from "#components/list/facets.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { pickedRows } from "#components/list/row-selection.ts";
import { filterSize, searchStringOf } from "#components/list/url-filter.ts";
import { useRowKeys } from "#components/list/use-row-keys.ts";
import { useUrlFilter } from "#components/list/use-url-filter.ts";
import { BuildToolsDialog, ImportDialog } from "#components/runs/opened-dialogs.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { toolStatusLook } from "#components/tools/tool-status.ts";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
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
  useKeys("This page", [
    { keys: "b", label: "Build tools", run: startBuilding },
    { keys: "i", label: "Import a file", run: () => openDialog("import") },
  ]);
  const picked = single
    ? { label: single.name, count: 1, rows: { ids: [single.id] } }
    : pickedRows(rows.selection, { filter, isFiltered, matching });
  return (
    <>
      <FacetedList
        title="APIs"
        noun="API"
        searchLabel="Search names and descriptions"
        facets={facets}
        filter={filter}
        onFilter={(change, isTyped) =>
          setFilter(ApiFilter.parse(change ? { ...filter, ...change } : {}), { replaces: isTyped })
        }
        counts={counts}
        list={list}
        items={items}
        grid={apiGrid}
        columns={apiColumns}
        rows={rows}
        empty={<NoApis onImport={() => openDialog("import")} />}
        actions={
          <>
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
        selectionActions={
          <AllowedButton needs="curate" onClick={startBuilding}>
            Build {formatCountOf(rows.count, "tool")}…
          </AllowedButton>
        }
      />
      {opened === "import" && <ImportDialog open onOpenChange={() => openDialog(null)} />}
      {opened === "build" && (
        <BuildToolsDialog
          open
          onOpenChange={() => openDialog(null)}
          picked={picked && { label: picked.label, count: picked.count, apis: picked.rows }}
        />
      )}
    </>
  );
}

function NoApis({ onImport }: { onImport: () => void }) {
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
