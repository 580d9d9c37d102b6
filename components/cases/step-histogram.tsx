"use client";
import { formatCountOf } from "#components/ui/figures.ts";
import type { CaseFacets } from "#lib/cases/schemas.ts";
import { stepBars, stepExtent } from "./step-ranges.ts";

const HEIGHT_PX = 36;

type Props = { steps: CaseFacets["steps"]; chosen: readonly string[]; onToggle: (value: string) => void };

/** How many steps the cases have, as bars that are filters. */
export function StepHistogram({ steps, chosen, onToggle }: Props) {
  const bars = stepBars(steps);
  const highest = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <fieldset aria-label="Steps">
      <div className="mb-1 flex items-baseline justify-between">
        <legend className="float-left text-label font-semibold text-ink-2">Steps</legend>
        <span className="text-label text-ink-2">{stepExtent(steps)}</span>
      </div>
      <div className="flex items-end gap-[3px]">
        {bars.map((bar) => {
          const isChosen = chosen.includes(bar.value);
          const isDim = chosen.length > 0 && !isChosen;
          return (
            <button
              key={bar.value}
              type="button"
              aria-pressed={isChosen}
              aria-label={`${bar.label}: ${formatCountOf(bar.count, "case")}`}
              title={`${bar.label}: ${formatCountOf(bar.count, "case")}`}
              onClick={() => onToggle(bar.value)}
              className="group flex flex-1 flex-col items-center rounded-[3px]"
            >
              <span className="flex w-full items-end" style={{ height: HEIGHT_PX }}>
                <span
                  className={`w-full rounded-t-[3px] group-hover:bg-accent ${isDim ? "bg-accent/30" : isChosen ? "bg-accent" : "bg-accent/75"}`}
                  style={{ height: bar.count === 0 ? 1 : Math.max(2, (bar.count / highest) * HEIGHT_PX) }}
                />
              </span>
              <span
                aria-hidden="true"
                className={`text-[10.5px] ${isChosen ? "font-semibold text-ink" : "text-ink-3"}`}
              >
                {bar.value.replace("-", "+")}
              </span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
