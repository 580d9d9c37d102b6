"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ImportDialog } from "#components/corpus/import-dialog.tsx";
import { BuildToolsDialog } from "#components/runs/build-tools-dialog.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { toolStatusLook } from "#components/tools/tool-status.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { FacetGroup } from "#components/ui/facet-group.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { FilterChips } from "#components/ui/filter-chips.tsx";
import { FilterSearch } from "#components/ui/filter-search.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { ListFrame, SelectionBar } from "#components/ui/list-frame.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { asRunSelection, isRowSelected, nothingSelected, selectedCount } from "#components/ui/row-selection.ts";
import { filterSize, toggled } from "#components/ui/url-filter.ts";
import { useOpenedDialog } from "#components/ui/use-opened-dialog.ts";
import { useRowKeys } from "#components/ui/use-row-keys.ts";
import { useUrlFilter } from "#components/ui/use-url-filter.ts";
import { ApiFilter, type ApiRow } from "#lib/catalog/schemas.ts";
import { ApiTable } from "./api-table.tsx";
import { apiFacetsQuery, apisQuery } from "./queries.ts";

const noFilter: ApiFilter = { category: [], tool: [] };

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
        badges={facets && <Badge>{matching === facets.total ? formatCount(facets.total) : `${formatCount(matching)} of ${formatCount(facets.total)}`}</Badge>}
        actions={
          <>
            <FilterSearch label="Search names and descriptions" query={filter.q ?? ""} onQuery={(q) => change({ ...filter, q: q || undefined }, true)} className="w-full sm:w-72" />
            <Button onClick={() => openDialog("import")}>Import…</Button>
            <Button variant="primary" onClick={startBuilding} disabled={facets?.total === 0}>
              Build tools… <Kbd>b</Kbd>
            </Button>
          </>
        }
      />
      <ListFrame
        filterCount={filterSize(filter)}
        filters={
          <>
            <FacetGroup
              title="Tool"
              values={(facets?.tool ?? []).map((one) => ({ ...one, label: toolStatusLook(one.value).label }))}
              chosen={filter.tool}
              onToggle={(value) => change({ ...filter, tool: toggled(filter.tool, value as ApiFilter["tool"][number]) })}
            />
            <FacetGroup
              title="Category"
              values={facets?.category ?? []}
              chosen={filter.category}
              shownAtFirst={24}
              onToggle={(value) => change({ ...filter, category: toggled(filter.category, value) })}
            />
          </>
        }
        summary={<ApiChips filter={filter} matching={matching} onChange={change} />}
        bar={
          count > 0 && (
            <SelectionBar label="Selected APIs">
              <span className="font-medium">{formatCount(count)} selected</span>
              {rows.selection.kind === "some" && (
                <Button variant="link" onClick={() => rows.setSelection({ kind: "all" })}>
                  Select all {formatCount(matching)} that match
                </Button>
              )}
              <Button variant="quiet" onClick={() => rows.setSelection(nothingSelected)}>
                Clear
              </Button>
              <Button className="ml-auto" onClick={startBuilding}>
                Build {formatCountOf(count, "tool")}…
              </Button>
            </SelectionBar>
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
          onClear={() => change(noFilter)}
        />
      </ListFrame>
      <ImportDialog open={opened === "import"} onOpenChange={(isOpen) => openDialog(isOpen ? "import" : null)} />
      {opened === "build" && (
        <BuildToolsDialog
          open
          onOpenChange={(isOpen) => openDialog(isOpen ? "build" : null)}
          picked={
            single
              ? { label: single.name, count: 1, apis: { ids: [single.id] } }
              : count > 0
                ? { label: rows.selection.kind === "all" ? "All that match" : "The selected ones", count, apis: asRunSelection(rows.selection, filter) }
                : filterSize(filter) > 0
                  ? { label: "All that match the filter", count: matching, apis: { filter } }
                  : null
          }
        />
      )}
    </>
  );
}

type ChipsProps = { filter: ApiFilter; matching: number; onChange: (filter: ApiFilter) => void };

function ApiChips({ filter, matching, onChange }: ChipsProps) {
  const chips = [
    ...(filter.q ? [{ name: "search", label: filter.q, onRemove: () => onChange({ ...filter, q: undefined }) }] : []),
    ...filter.tool.map((value) => ({ name: "tool", label: toolStatusLook(value).label, onRemove: () => onChange({ ...filter, tool: toggled(filter.tool, value) }) })),
    ...filter.category.map((value) => ({ name: "category", label: value || "none", onRemove: () => onChange({ ...filter, category: toggled(filter.category, value) }) })),
  ];
  if (chips.length === 0) return <span className="text-ink-2">All {formatCountOf(matching, "API")}, by category</span>;
  return <FilterChips chips={chips} onClear={() => onChange(noFilter)} />;
}
