import { useId } from "react";
import { Card } from "#components/ui/card.tsx";
import { formatCount } from "#components/ui/figures.ts";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { callsChart } from "./calls-chart.ts";

const WIDTH = 680;
const HEIGHT = 96;

/** Model calls by minute: answered as an area, failed as a line. */
export function CallsCard({ minutes }: { minutes: RunDetail["callsByMinute"] }) {
  const id = useId();
  const chart = callsChart(minutes, { width: WIDTH, height: HEIGHT });
  return (
    <Card title="Model calls a minute" aside={<Legend />}>
      {chart ? (
        <figure>
          <div className="relative ml-9">
            <svg
              role="img"
              aria-labelledby={`${id}-title ${id}-text`}
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              className="block h-24 w-full overflow-visible"
            >
              <title id={`${id}-title`}>Model calls a minute</title>
              <desc id={`${id}-text`}>{chart.description}</desc>
              {chart.ticks.map((tick) => (
                <line
                  key={tick.value}
                  x1={0}
                  x2={WIDTH}
                  y1={tick.y}
                  y2={tick.y}
                  className="stroke-line"
                  vectorEffect="non-scaling-stroke"
                />
              ))}
              <path d={chart.answeredArea} className="fill-accent/15" />
              <path
                d={chart.answeredLine}
                className="fill-none stroke-accent"
                strokeWidth={1.5}
                vectorEffect="non-scaling-stroke"
              />
              <path
                d={chart.failedLine}
                className="fill-none stroke-caution"
                strokeWidth={1.5}
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            {chart.ticks.map((tick) => (
              <span
                key={tick.value}
                aria-hidden="true"
                className="absolute right-full -translate-y-1/2 pr-2 text-label text-ink-3"
                style={{ top: `${(tick.y / HEIGHT) * 100}%` }}
              >
                {formatCount(tick.value)}
              </span>
            ))}
          </div>
          <figcaption
            aria-hidden="true"
            suppressHydrationWarning
            className="mt-1.5 ml-9 flex justify-between text-label text-ink-3"
          >
            <span suppressHydrationWarning>{clock(chart.from)}</span>
            {chart.to !== chart.from && <span suppressHydrationWarning>{clock(chart.to)}</span>}
          </figcaption>
        </figure>
      ) : (
        <p className="py-4 text-ink-2">No model has been asked yet.</p>
      )}
    </Card>
  );
}

const clock = (iso: string): string =>
  new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

function Legend() {
  return (
    <span className="flex items-center gap-3">
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-0.5 w-3 bg-accent" /> answered
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-0.5 w-3 bg-caution" /> failed
      </span>
    </span>
  );
}
