"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { RunRow } from "#components/runs/run-row.tsx";
import { overviewQuery } from "#components/shell/queries.ts";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { Overview } from "#lib/overview/schemas.ts";
import { DecisionsCard } from "./decisions-card.tsx";
import { demoText, nextSteps, tiles } from "./next-step.ts";

const LIVE_REFRESH_MS = 2_000;
const REFRESH_MS = 15_000;

/** What is there, what runs, what to do next. */
export function OverviewView() {
  const query = useQuery({
    ...overviewQuery(),
    refetchInterval: ({ state }) => (state.data && state.data.liveRuns > 0 ? LIVE_REFRESH_MS : REFRESH_MS),
  });
  return (
    <>
      <PageHeader title="Overview" />
      {query.data ? (
        <OverviewBody overview={query.data} />
      ) : query.isError ? (
        <ErrorState
          title="The overview could not be read"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonRows count={10} label="Reading the overview" />
      )}
    </>
  );
}

function OverviewBody({ overview }: { overview: Overview }) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-5">
      <div className="mx-auto grid max-w-[1120px] gap-4">
        {overview.isDemo && (
          <p
            role="note"
            aria-label="Demo"
            className="rounded-card border border-caution/40 bg-caution-soft px-4 py-2.5 text-caution"
          >
            {demoText(overview)}
          </p>
        )}
        <Tiles overview={overview} />
        <NextSteps overview={overview} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
          <LatestRuns overview={overview} />
          <DecisionsCard cases={overview.cases} />
        </div>
      </div>
    </div>
  );
}

function Tiles({ overview }: { overview: Overview }) {
  return (
    <Card aria-label="What is there" className="p-0">
      <ul className="grid grid-cols-2 sm:grid-cols-5 sm:divide-x sm:divide-line">
        {tiles(overview).map((tile) => (
          <li key={tile.title}>
            <Link href={tile.href} className="block h-full px-4 py-3 hover:bg-soft">
              <span className="block text-label font-medium text-ink-2">{tile.title}</span>
              <span className="block text-figure font-semibold">{tile.value}</span>
              <span className="block text-[12px] text-ink-2">{tile.text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function NextSteps({ overview }: { overview: Overview }) {
  const steps = nextSteps(overview);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps" className="mb-2 text-[12px] font-semibold text-ink-2">
        What to do next
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step.title} className="flex flex-col rounded-card border border-line bg-panel px-4 py-3">
            <h3 className="font-semibold">{step.title}</h3>
            <p className="mt-0.5 mb-3 text-ink-2">{step.text}</p>
            <Button asChild variant={index === 0 ? "primary" : "secondary"} className="mt-auto self-start">
              <Link href={step.href}>{step.button}</Link>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LatestRuns({ overview }: { overview: Overview }) {
  return (
    <Card
      title="Latest runs"
      aside={
        overview.latestRuns.length > 0 && (
          <Link href="/runs" className="font-medium text-accent hover:underline">
            All runs
          </Link>
        )
      }
    >
      {overview.latestRuns.length === 0 ? (
        <p className="py-2 text-ink-2">
          Nothing has run yet. A run builds tools, writes instructions, or plays instructions out as cases.
        </p>
      ) : (
        <ul>
          {overview.latestRuns.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </ul>
      )}
    </Card>
  );
}
