"use client";
import { useRouter } from "next/navigation";
import { BuildToolsDialog } from "#components/runs/build-tools-dialog.tsx";
import { SimulateDialog } from "#components/runs/simulate-dialog.tsx";
import { WriteInstructionsDialog } from "#components/runs/write-instructions-dialog.tsx";
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
import type { ToolFilter } from "#lib/tools/schemas.ts";
import { pickedFailedApis, pickedTools } from "./picked-tools.ts";
import { ToolChips, ToolFacetGroups, noToolFilter } from "./tool-filters.tsx";
import { ToolSelectionBar } from "./tool-selection-bar.tsx";
import { ToolTable } from "./tool-table.tsx";
import { useToolList } from "./use-tool-list.ts";

/** The tools: what they can do, which failed, and the runs that start from them. */
export function ToolsView() {
  const router = useRouter();
  const { filter, setFilter, facets, list, items, matching } = useToolList();
  const [opened, openDialog] = useOpenedDialog();
  const rows = useRowKeys({ items, noun: "tool", onOpen: (tool) => router.push(`/tools/${tool.id}`) });
  const change = (next: ToolFilter, isTyped = false) => {
    rows.setSelection(nothingSelected);
    setFilter(next, { replaces: isTyped });
  };
  const count = selectedCount(rows.selection, matching);
  const picked = pickedTools(rows.selection, filter, matching);
  const failedApis = pickedFailedApis(rows.selection, items);
  useKeys("This page", [
    { keys: "i", label: "Write instructions", run: () => openDialog("write") },
    { keys: "s", label: "Simulate", run: () => openDialog("simulate") },
  ]);
  const dialogProps = { open: true, onOpenChange: () => openDialog(null) };
  return (
    <>
      <PageHeader
        title="Tools"
        badges={
          facets && (
            <Badge>
              {filterSize(filter) === 0
                ? formatCount(facets.total)
                : `${formatCount(matching)} of ${formatCount(facets.total)}`}
            </Badge>
          )
        }
        actions={
          <>
            <FilterSearch
              label="Search tools"
              query={filter.q ?? ""}
              onQuery={(q) => change({ ...filter, q: q || undefined }, true)}
              className="w-full sm:w-64"
            />
            <AllowedButton needs="curate" disabled={facets?.total === 0} onClick={() => openDialog("write")}>
              Write instructions… <Kbd>i</Kbd>
            </AllowedButton>
            <AllowedButton
              needs="curate"
              variant="primary"
              disabled={facets?.total === 0}
              onClick={() => openDialog("simulate")}
            >
              Simulate… <Kbd>s</Kbd>
            </AllowedButton>
          </>
        }
      />
      <ListFrame
        filterCount={filterSize(filter)}
        filters={<ToolFacetGroups filter={filter} onChange={change} facets={facets} />}
        summary={<ToolChips filter={filter} onChange={change} matching={matching} />}
        bar={
          count > 0 && (
            <ToolSelectionBar
              count={count}
              matching={matching}
              failedCount={failedApis.length}
              isAll={rows.selection.kind === "all"}
              onSelectAll={() => rows.setSelection({ kind: "all" })}
              onClear={() => rows.setSelection(nothingSelected)}
              onOpen={openDialog}
            />
          )
        }
      >
        <ToolTable
          list={list}
          items={items}
          total={matching}
          isEmpty={facets?.total === 0}
          rows={rows}
          isSelected={(tool) => isRowSelected(rows.selection, tool.id)}
          onClear={() => change(noToolFilter)}
        />
      </ListFrame>
      {opened === "write" && <WriteInstructionsDialog {...dialogProps} picked={picked} />}
      {opened === "simulate" && <SimulateDialog {...dialogProps} picked={picked} />}
      {opened === "rebuild" && failedApis.length > 0 && (
        <BuildToolsDialog
          {...dialogProps}
          picked={{ label: "The failed ones selected", count: failedApis.length, apis: { ids: failedApis } }}
        />
      )}
    </>
  );
}
