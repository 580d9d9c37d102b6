import type { RunCounts, RunDetail, RunKind, RunStatus, RunSummary } from "#lib/runs/schemas.ts";
import { formatCost, formatCount, formatCountOf } from "#components/ui/figures.ts";
import { durationText, shareText, shortCount } from "./measures.ts";

export const isLive = (status: RunStatus): boolean => status === "queued" || status === "running";

export const kindTitles: Record<RunKind, string> = {
  "build-tools": "Build tools",
  "write-instructions": "Write instructions",
  simulate: "Simulate",
  check: "Check",
  judge: "Judge",
};

/** What one item of a run is. */
const itemNouns: Record<RunKind, [one: string, many: string]> = {
  "build-tools": ["tool", "tools"],
  "write-instructions": ["tool", "tools"],
  simulate: ["case", "cases"],
  check: ["case", "cases"],
  judge: ["case", "cases"],
};

export const itemsText = (kind: RunKind, count: number): string => formatCountOf(count, ...itemNouns[kind]);

/** Its own title; where it has only that of its kind, what it does to how many. */
export const runTitle = (run: Pick<RunSummary, "title" | "kind" | "counts">): string =>
  run.title !== "" && run.title !== kindTitles[run.kind]
    ? run.title
    : `${kindTitles[run.kind]}, ${itemsText(run.kind, run.counts.total)}`;

export const itemsDone = (counts: RunCounts): number => counts.succeeded + counts.failed + counts.skipped;

/** Per cent of the bar, 0 to 100; they never add up to more than 100. */
export function barShares(counts: RunCounts): { succeeded: number; failed: number; skipped: number } {
  const share = (count: number) => (counts.total === 0 ? 0 : Math.min(100, (100 * count) / counts.total));
  return { succeeded: share(counts.succeeded), failed: share(counts.failed), skipped: share(counts.skipped) };
}

export type Figure = { value: string; label: string };

/** The big figures at the head of a run, left to right. `timeZone` is for tests. */
export function runFigures(run: RunDetail, now: Date, timeZone?: string): Figure[] {
  const { counts, usage } = run;
  const done = itemsDone(counts);
  const figures = [
    { value: formatCount(done), label: `of ${itemsText(run.kind, counts.total)}` },
    {
      value: run.ratePerMinute === null ? "–" : `${rateText(run.ratePerMinute)} /min`,
      label: counts.running > 0 ? `rate, ${formatCount(counts.running)} under way` : "rate",
    },
    timeFigure(run, now, timeZone),
    { value: formatCost(usage.costMicroUsd), label: costLabel(run) },
    { value: shareText(counts.failed, done), label: `failed, ${itemsText(run.kind, counts.failed)}` },
  ];
  return figures;
}

const rateText = (rate: number): string => (rate < 100 ? rate.toFixed(1) : formatCount(Math.round(rate)));

function timeFigure(run: RunDetail, now: Date, timeZone?: string): Figure {
  const started = run.startedAt === null ? null : Date.parse(run.startedAt);
  if (run.finishedAt !== null && started !== null)
    return { value: durationText((Date.parse(run.finishedAt) - started) / 1_000), label: "taken" };
  if (run.status === "paused") return { value: "–", label: "left, paused" };
  if (run.secondsLeft === null || !isLive(run.status)) return { value: "–", label: "left" };
  const end = new Date(now.getTime() + run.secondsLeft * 1_000);
  const clock = end.toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    ...(timeZone ? { timeZone } : {}),
  });
  return { value: durationText(run.secondsLeft), label: `left, ends ${clock}` };
}

function costLabel(run: RunDetail): string {
  const tokens = `${shortCount(run.usage.promptTokens + run.usage.completionTokens)} tokens`;
  const expected = isLive(run.status) && run.expectedCostMicroUsd !== null && run.expectedCostMicroUsd > 0;
  return expected ? `${formatCost(run.expectedCostMicroUsd ?? 0)} expected, ${tokens}` : `cost, ${tokens}`;
}

export type RunAction = "pause" | "resume" | "cancel" | "retry-failed";

/** What a person can do to a run in this state. */
export function runActions(run: Pick<RunSummary, "status" | "counts">): RunAction[] {
  const actions: RunAction[] = [];
  if (isLive(run.status)) actions.push("pause", "cancel");
  if (run.status === "paused") actions.push("resume", "cancel");
  if (run.counts.failed > 0 && !isLive(run.status)) actions.push("retry-failed");
  return actions;
}
