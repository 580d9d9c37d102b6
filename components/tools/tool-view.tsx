"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { InstructionList } from "#components/instructions/instruction-list.tsx";
import {
  BuildToolsDialog,
  SimulateDialog,
  WriteInstructionsDialog,
} from "#components/runs/opened-dialogs.tsx";
import { useKeys } from "#components/shell/keys.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Tabs, type Tab } from "#components/ui/tabs.tsx";
import { useOpenedDialog } from "#components/ui/use-opened-dialog.ts";
import { ApiError } from "#lib/http/api-client.ts";
import type { ToolDetail } from "#lib/tools/schemas.ts";
import { AnswersTab } from "./answers-tab.tsx";
import { ConnectionTab } from "./connection-tab.tsx";
import { DocumentTab } from "./document-tab.tsx";
import { FunctionsTab } from "./functions-tab.tsx";
import { toolQuery } from "./queries.ts";
import { StaleNotice } from "./stale-notice.tsx";
import { staleQuery } from "./stale-queries.ts";
import { StaleTab } from "./stale-tab.tsx";
import { TextTab } from "./text-tab.tsx";
import { ToolActions, ToolBadges } from "./tool-head.tsx";
import { ToolFailure } from "./tool-failure.tsx";
import { useDocumentDraft } from "./use-document-draft.ts";
import { useToolTab } from "./use-tool-tab.ts";
import { VersionsTab } from "./versions-tab.tsx";

const BUILDING_REFRESH_MS = 2_000;
const parent = { title: "Tools", href: "/tools" };

/** One tool: what it can do, what is asked of it, and its document. */
export function ToolView({ id }: { id: string }) {
  const query = useQuery({
    ...toolQuery(id),
    refetchInterval: ({ state }) => (state.data?.status === "building" ? BUILDING_REFRESH_MS : false),
  });
  if (query.data) return <ToolPage tool={query.data} />;
  const isMissing = query.error instanceof ApiError && query.error.status === 404;
  return (
    <>
      <PageHeader title="Tool" parent={parent} />
      {query.isError ? (
        <ErrorState
          title={isMissing ? "There is no such tool" : "The tool could not be read"}
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonRows count={10} label="Reading the tool" />
      )}
    </>
  );
}

function ToolPage({ tool }: { tool: ToolDetail }) {
  const draft = useDocumentDraft(tool);
  const [opened, openDialog] = useOpenedDialog();
  const [pickedIds, setPickedIds] = useState<string[]>([]);
  const [stale] = useInfiniteQuery(staleQuery(tool.id, null)).data?.pages ?? [];
  const staleCount = stale ? stale.counts.broke + stale.counts.passed + stale.counts.unchecked : 0;
  const dialog = { open: true, onOpenChange: () => openDialog(null) };
  const simulate = (instructionIds: string[]) => {
    setPickedIds(instructionIds);
    openDialog("simulate");
  };
  const tabs: Tab[] = [
    {
      value: "functions",
      title: "Functions",
      count: tool.functions.length,
      content: <FunctionsTab tool={tool} />,
    },
    {
      value: "instructions",
      title: "Instructions",
      count: tool.instructionCount,
      content: <InstructionList toolId={tool.id} onWrite={() => openDialog("write")} onSimulate={simulate} />,
    },
    {
      value: "document",
      title: draft.isChanged ? "Document •" : "Document",
      content: <DocumentTab tool={tool} draft={draft} />,
    },
    { value: "text", title: "As a model sees it", content: <TextTab tool={tool} /> },
    { value: "answers", title: "Answers", content: <AnswersTab toolId={tool.id} /> },
    { value: "connection", title: "Connection", content: <ConnectionTab toolId={tool.id} /> },
    {
      value: "stale",
      title: "Stale cases",
      count: staleCount,
      content: <StaleTab toolId={tool.id} />,
    },
    {
      value: "versions",
      title: "Versions",
      count: tool.versions.length,
      content: <VersionsTab versions={tool.versions} current={tool.version} />,
    },
  ];
  const [tab, setTab] = useToolTab(
    tabs.map(({ value }) => value),
    tool.status === "failed" ? "document" : "functions",
  );
  useKeys("This tool", [
    ...(tool.status === "ready"
      ? [
          { keys: "i", label: "Write instructions", run: () => openDialog("write") },
          { keys: "s", label: "Simulate", run: () => simulate([]) },
        ]
      : []),
    { keys: "[", label: "Previous tab", run: () => setTab(tab, -1) },
    { keys: "]", label: "Next tab", run: () => setTab(tab, 1) },
  ]);
  const picked = { label: tool.name, count: 1, tools: { ids: [tool.id] } };
  return (
    <>
      <PageHeader
        title={tool.name}
        parent={parent}
        badges={<ToolBadges tool={tool} />}
        actions={
          <ToolActions tool={tool} onWrite={() => openDialog("write")} onSimulate={() => simulate([])} />
        }
      />
      <ToolFailure tool={tool} onRebuild={() => openDialog("rebuild")} onMend={() => setTab("document")} />
      {stale && tab !== "stale" && <StaleNotice page={stale} onShow={() => setTab("stale")} />}
      <Tabs label="About this tool" tabs={tabs} value={tab} onValueChange={setTab} className="flex-1" />
      {opened === "write" && <WriteInstructionsDialog {...dialog} picked={picked} />}
      {opened === "simulate" && (
        <SimulateDialog
          {...dialog}
          picked={picked}
          pickedInstructions={
            pickedIds.length > 0
              ? { label: "The selected ones", count: pickedIds.length, instructions: { ids: pickedIds } }
              : null
          }
        />
      )}
      {opened === "rebuild" && tool.apiId && (
        <BuildToolsDialog {...dialog} picked={{ label: tool.name, count: 1, apis: { ids: [tool.apiId] } }} />
      )}
    </>
  );
}
