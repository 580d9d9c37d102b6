"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ImportDialog } from "#components/corpus/import-dialog.tsx";
import { BuildToolsDialog } from "#components/runs/build-tools-dialog.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { FilterSearch } from "#components/ui/filter-search.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { ListFrame } from "#components/ui/list-frame.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { isRowSelected, nothingSelected, selectedCount } from "#components/ui/row-selection.ts";
import { filterSize } from "#components/ui/url-filter.ts";
import { useOpenedDialog } from "#components/ui/use-opened-dialog.ts";
import { useRowKeys } from "#components/ui/use-row-keys.ts";
import { useUrlFilter } from "#components/ui/use-url-filter.ts";
import { ApiFilter, type ApiRow } from "#lib/catalog/schemas.ts";
import { ApiChips, ApiFacetGroups, noApiFilter } from "./api-filters.tsx";
import { ApiSelectionBar } from "./api-selection-bar.tsx";
import { ApiTable } from "./api-table.tsx";
import { pickedApis } from "./picked-apis.ts";
import { apiFacetsQuery, apisQuery } from "./queries.ts";

/** The catalogue: browse, search, pick, build. */
export function ApisView() {
  const router = useRouter();
  const [filter, setFilter] = useUrlFilter(ApiFilter);
  const [opened, openDialog] = useOpenedDialog();
  const [single, setSingle] = useState<ApiRow | null>(null);
  const list = useInfiniteQuery({ ...apisQuery(filter), placeholderData: keepPreviousData });
  const facets = useQuery({ ...apiFacetsQuery(filter), placeholderData: keepPreviousData }).data;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const matching = facets?.matching ?? items.length;
  const open = (api: ApiRow) => {
    if (api.tool) return router.push(`/tools/${api.tool.id}`);
    setSingle(api);
    openDialog("build");
  };
  const rows = useRowKeys({ items, noun: "API", onOpen: open });
  const change = (next: ApiFilter, isTyped = false) => {
    rows.setSelection(nothingSelected);
    setFilter(next, { replaces: isTyped });
  };
  const count = selectedCount(rows.selection, matching);
  const startBuilding = () => {
    setSingle(null);
    openDialog("build");
  };
  useKeys("This page", [
    { keys: "b", label: "Build tools", run: startBuilding },
    { keys: "i", label: "Import a file", run: () => openDialog("import") },
  ]);
  return (
    <>
      <PageHeader
        title="APIs"
        badges={
          facets && (
            <Badge>
              {matching === facets.total
                ? formatCount(facets.total)
                : `${formatCount(matching)} of ${formatCount(facets.total)}`}
            </Badge>
          )
        }
        actions={
          <>
            <FilterSearch
              label="Search names and descriptions"
              query={filter.q ?? ""}
              onQuery={(q) => change({ ...filter, q: q || undefined }, true)}
              className="w-full sm:w-72"
            />
            <AllowedButton needs="curate" onClick={() => openDialog("import")}>
              Import…
            </AllowedButton>
            <AllowedButton
              needs="curate"
              variant="primary"
              onClick={startBuilding}
              disabled={facets?.total === 0}
            >
              Build tools… <Kbd>b</Kbd>
            </AllowedButton>
          </>
        }
      />
      <ListFrame
        filterCount={filterSize(filter)}
        filters={<ApiFacetGroups filter={filter} onChange={change} facets={facets} />}
        summary={<ApiChips filter={filter} matching={matching} onChange={change} />}
        bar={
          count > 0 && (
            <ApiSelectionBar
              count={count}
              matching={matching}
              isAll={rows.selection.kind === "all"}
              onSelectAll={() => rows.setSelection({ kind: "all" })}
              onClear={() => rows.setSelection(nothingSelected)}
              onBuild={startBuilding}
            />
          )
        }
      >
        <ApiTable
          list={list}
          items={items}
          total={matching}
          isEmpty={facets?.total === 0}
          rows={rows}
          isSelected={(api) => isRowSelected(rows.selection, api.id)}
          onImport={() => openDialog("import")}
          onClear={() => change(noApiFilter)}
        />
      </ListFrame>
      <ImportDialog
        open={opened === "import"}
        onOpenChange={(isOpen) => openDialog(isOpen ? "import" : null)}
      />
      {opened === "build" && (
        <BuildToolsDialog
          open
          onOpenChange={(isOpen) => openDialog(isOpen ? "build" : null)}
          picked={
            single
              ? { label: single.name, count: 1, apis: { ids: [single.id] } }
              : pickedApis(rows.selection, filter, matching)
          }
        />
      )}
    </>
  );
}
