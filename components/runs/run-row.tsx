import Link from "next/link";
import { ListRow } from "#components/list/list-rows.tsx";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { formatCost, formatCount } from "#components/ui/figures.ts";
import { Progress } from "#components/ui/progress.tsx";
import type { RunSummary } from "#lib/runs/schemas.ts";
import { isLive, itemsDone, runTitle } from "./run-progress.ts";
import { runBadge } from "./run-status.ts";

/** A run in a line: what, how far, what it cost. */
export function RunRow({ run, isHere = false }: { run: RunSummary; isHere?: boolean }) {
  const { counts } = run;
  const { label, tone } = runBadge(run);
  return (
    <ListRow
      isHere={isHere}
      className="grid min-h-[44px] grid-cols-[96px_minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-1.5 sm:grid-cols-[96px_minmax(0,1fr)_minmax(120px,220px)_72px_56px]"
    >
      <span>
        <Badge tone={tone} className={isLive(run.status) ? "animate-pulse-soft" : ""}>
          {label}
        </Badge>
      </span>
      {/* The link covers the row, so that the whole of it can be clicked. */}
      <Link href={`/runs/${run.id}`} className="rail font-medium after:absolute after:inset-0" dir="auto">
        {runTitle(run)}
      </Link>
      <span className="grid gap-1 max-sm:hidden">
        <Progress
          label={`Done of ${runTitle(run)}`}
          className="h-1.5"
          total={counts.total}
          parts={[
            { value: counts.succeeded, tone: "accent" },
            { value: counts.failed, tone: "bad" },
            { value: counts.skipped, tone: "caution" },
          ]}
        />
        <span className="text-label text-ink-2">
          {formatCount(itemsDone(counts))} of {formatCount(counts.total)}
          {counts.failed > 0 && <span className="text-bad">, {formatCount(counts.failed)} failed</span>}
        </span>
      </span>
      <span className="text-right text-ink-2 max-sm:hidden">{formatCost(run.usage.costMicroUsd)}</span>
      <span className="text-right text-ink-2">
        <Age at={run.createdAt} />
      </span>
    </ListRow>
  );
}
