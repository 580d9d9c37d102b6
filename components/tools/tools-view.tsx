"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { FacetedList } from "#components/list/faceted-list.tsx";
import type { Facet } from "#components/list/facets.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { pickedRows } from "#components/list/row-selection.ts";
import { filterSize, searchStringOf } from "#components/list/url-filter.ts";
import { useRowKeys } from "#components/list/use-row-keys.ts";
import { useUrlFilter } from "#components/list/use-url-filter.ts";
import {
  BuildToolsDialog,
  SimulateDialog,
  WriteInstructionsDialog,
} from "#components/runs/opened-dialogs.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
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
      <FacetedList
        title="Tools"
        noun="tool"
        searchLabel="Search tools"
        facets={facets}
        filter={filter}
        onFilter={(change, isTyped) =>
          setFilter(ToolFilter.parse(change ? { ...filter, ...change } : {}), { replaces: isTyped })
        }
        counts={counts}
        list={list}
        items={items}
        grid={toolGrid}
        columns={toolColumns}
        rows={rows}
        empty={<NoTools />}
        actions={
          <>
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
        selectionActions={
          <>
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
          </>
        }
      />
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

function NoTools() {
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
