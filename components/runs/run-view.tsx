"use client";
import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ProtocolBadge } from "#components/ui/protocol-badge.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { ApiError } from "#lib/http/api-client.ts";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { branchCaseOf } from "./branch-case-of.ts";
import { CallsCard } from "./calls-card.tsx";
import { CostByAgent } from "./cost-by-agent.tsx";
import { FailuresCard } from "./failures-card.tsx";
import { GatesCard } from "./gates-card.tsx";
import { LimitsCard } from "./limits-card.tsx";
import { MixCard } from "./mix-card.tsx";
import { protocolOfRun } from "./protocol-of-run.ts";
import { RunActions } from "./run-actions.tsx";
import { RunInputCard } from "./run-input-card.tsx";
import { RunItems } from "./run-items.tsx";
import { itemsText, kindTitles, runTitle } from "./run-progress.ts";
import { runBadge } from "./run-status.ts";
import { RunSummaryCard } from "./run-summary-card.tsx";
import { useLiveRun } from "./use-live-run.ts";

const parent = { title: "Runs", href: "/runs" };

/** One run: how far it is, what fails, what it costs; live while it works. */
export function RunView({ id }: { id: string }) {
  const query = useLiveRun(id);
  const run = query.data;
  if (run) return <RunPage run={run} readAt={new Date(query.dataUpdatedAt)} />;
  return (
    <>
      <PageHeader title="Run" parent={parent} />
      {query.isError ? (
        <ErrorState
          title={
            query.error instanceof ApiError && query.error.status === 404
              ? "There is no such run"
              : "The run could not be read"
          }
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonRows count={10} label="Reading the run" />
      )}
    </>
  );
}

function RunPage({ run, readAt }: { run: RunDetail; readAt: Date }) {
  const badge = runBadge(run);
  return (
    <>
      <PageHeader
        title={runTitle(run)}
        parent={parent}
        badges={
          <>
            <Badge tone={badge.tone}>{badge.label}</Badge>
            <Badge>{kindTitles[run.kind].toLowerCase()}</Badge>
            <ProtocolBadge protocol={protocolOfRun(run)} />
          </>
        }
        actions={<RunActions run={run} />}
      />
      <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-5">
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_370px]">
          <div className="grid min-w-0 gap-4">
            {run.error && (
              <div role="alert" className="rounded-card border border-bad/40 bg-bad-soft px-4 py-3">
                <p className="font-medium text-bad">The run could not go on</p>
                <p className="break-words">{run.error.message}</p>
              </div>
            )}
            {run.note && (
              <div role="status" className="rounded-card border border-caution/40 bg-caution-soft px-4 py-3">
                <p className="break-words">{run.note}</p>
              </div>
            )}
            <RunSummaryCard run={run} readAt={readAt} />
            <CallsCard minutes={run.callsByMinute} />
            <RunItems run={run} />
          </div>
          <div className="grid min-w-0 gap-4">
            <ResultsCard run={run} />
            <MixCard run={run} />
            <GatesCard run={run} />
            <FailuresCard run={run} />
            <LimitsCard limits={run.limits} />
            <CostByAgent usage={run.usageByAgent} />
            <RunInputCard run={run} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Where what the run made can be looked at. */
function ResultsCard({ run }: { run: RunDetail }) {
  if (run.counts.succeeded === 0) return null;
  const { title, href, label } = resultsOf(run);
  return (
    <Card title={title}>
      <p className="flex flex-wrap items-baseline justify-between gap-2">
        <span>{itemsText(run.kind, run.counts.succeeded)}</span>
        <Link href={href} className="font-medium text-accent hover:underline">
          {label}
        </Link>
      </p>
    </Card>
  );
}

function resultsOf(run: RunDetail): { title: string; href: string; label: string } {
  const { id, kind } = run;
  const branchOf = branchCaseOf(run);
  if (branchOf !== null)
    return { title: "Made so far", href: `/cases/${branchOf}#branches`, label: "Look at the branches" };
  if (kind === "build-tools")
    return { title: "Made so far", href: `/tools?run=${id}`, label: "Look at the tools" };
  if (kind === "write-instructions")
    return { title: "Made so far", href: "/tools", label: "Look at the tools" };
  if (kind === "simulate")
    return { title: "Made so far", href: `/cases?run=${id}`, label: "Review the cases" };
  // Checks and judges make nothing: what they say is at the cases.
  const title = kind === "check" ? "Checked so far" : "Judged so far";
  return { title, href: `/cases?checkedBy=${id}`, label: "Look at the cases" };
}
