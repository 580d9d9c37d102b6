import { RunError, type RunCounts, RunKind, RunStatus, type RunSummary, type RunUsage } from "./schemas.ts";

export type RunRow = {
  id: string;
  kind: string;
  title: string;
  status: string;
  total: number;
  error: unknown;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

/** Every part of a run that its row holds, with counts and usage where there are any. */
export function runSummary(
  row: RunRow,
  counts: RunCounts | undefined,
  usage: RunUsage | undefined,
): RunSummary {
  return {
    id: row.id,
    kind: RunKind.parse(row.kind),
    title: row.title,
    status: RunStatus.parse(row.status),
    counts: counts ?? { total: row.total, queued: 0, running: 0, succeeded: 0, failed: 0, skipped: 0 },
    usage: usage ?? { calls: 0, promptTokens: 0, completionTokens: 0, costMicroUsd: 0 },
    error: row.error === null ? null : RunError.parse(row.error),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
