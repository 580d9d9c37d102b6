import { Card } from "#components/ui/card.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Progress } from "#components/ui/progress.tsx";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { runFigures } from "./run-progress.ts";

/** The big figures, the bar, and what is in which state. @param readAt when the figures were read */
export function RunSummaryCard({ run, readAt }: { run: RunDetail; readAt: Date }) {
  const { counts } = run;
  const cancelled =
    counts.total - counts.queued - counts.running - counts.succeeded - counts.failed - counts.skipped;
  const states = [
    { label: "complete", count: counts.succeeded, mark: "bg-accent" },
    { label: "failed", count: counts.failed, mark: "bg-bad" },
    { label: "skipped", count: counts.skipped, mark: "bg-caution" },
    { label: "under way", count: counts.running, mark: "border border-control" },
    { label: "waiting", count: counts.queued, mark: "border border-control" },
    { label: "cancelled", count: cancelled, mark: "bg-control" },
  ];
  return (
    <Card aria-label="Progress" className="py-4">
      <dl
        suppressHydrationWarning
        className="grid grid-cols-2 gap-y-4 sm:grid-cols-5 sm:divide-x sm:divide-line"
      >
        {runFigures(run, readAt).map((figure, index) => (
          <div key={index} className="min-w-0 sm:px-3 sm:first:pl-0">
            <dt className="sr-only">{figure.label}</dt>
            <dd suppressHydrationWarning className="text-figure font-semibold">
              {figure.value}
            </dd>
            <dd suppressHydrationWarning aria-hidden="true" className="text-[12px] text-ink-2">
              {figure.label}
            </dd>
          </div>
        ))}
      </dl>
      <Progress
        label="Done"
        className="mt-4"
        total={counts.total}
        parts={[
          { value: counts.succeeded, tone: "accent" },
          { value: counts.failed, tone: "bad" },
          { value: counts.skipped, tone: "caution" },
        ]}
      />
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
        {states
          .filter((state) => state.count > 0)
          .map((state) => (
            <li key={state.label} className="flex items-center gap-1.5">
              <span aria-hidden="true" className={`size-1.5 rounded-full ${state.mark}`} />
              {formatCount(state.count)} {state.label}
            </li>
          ))}
      </ul>
    </Card>
  );
}
