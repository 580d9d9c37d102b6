import type { CaseFacets } from "#lib/cases/schemas.ts";

export type StepBar = { value: string; label: string; count: number };

const OPEN_FROM_STEPS = 6;

/**
 * Bars of the steps histogram: one for each number of steps up to five, 0 only where there are such
 * cases, and "6-" for the rest, as the facets count them.
 */
export function stepBars(steps: CaseFacets["steps"]): StepBar[] {
  const counts = new Map(steps.map(({ value, count }) => [value, count]));
  const bars: StepBar[] = [];
  for (let step = counts.get("0") ? 0 : 1; step < OPEN_FROM_STEPS; step += 1) {
    bars.push({
      value: String(step),
      label: step === 1 ? "1 step" : `${step} steps`,
      count: counts.get(String(step)) ?? 0,
    });
  }
  const open = `${OPEN_FROM_STEPS}-`;
  bars.push({ value: open, label: `${OPEN_FROM_STEPS} steps or more`, count: counts.get(open) ?? 0 });
  return bars;
}

/** "1 – 4", "2", "1 – 6+", or "" where there is nothing. */
export function stepExtent(steps: CaseFacets["steps"]): string {
  const present = stepBars(steps).filter(({ count }) => count > 0);
  const [least, most] = [present[0], present.at(-1)].map((bar) => bar?.value.replace("-", "+"));
  if (least === undefined || most === undefined) return "";
  return least === most ? least : `${least} – ${most}`;
}
