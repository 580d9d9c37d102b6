import type { CaseFacets } from "#lib/cases/schemas.ts";

export type StepBar = { value: string; label: string; count: number };

const LAST_BAR_STEPS = 8;

/** Bars of the steps histogram: 0 (where there are any), 1 to 7, and 8 or more as one. */
export function stepBars(steps: CaseFacets["steps"]): StepBar[] {
  const counts = new Map(steps.map(({ value, count }) => [Number(value), count]));
  const bars: StepBar[] = [];
  for (let step = counts.has(0) ? 0 : 1; step < LAST_BAR_STEPS; step += 1) {
    bars.push({ value: String(step), label: step === 1 ? "1 step" : `${step} steps`, count: counts.get(step) ?? 0 });
  }
  let more = 0;
  for (const [step, count] of counts) if (step >= LAST_BAR_STEPS) more += count;
  bars.push({ value: `${LAST_BAR_STEPS}-`, label: `${LAST_BAR_STEPS} steps or more`, count: more });
  return bars;
}

/** "1 – 15", or "" where there is nothing. */
export function stepExtent(steps: CaseFacets["steps"]): string {
  const present = steps.filter(({ count }) => count > 0).map(({ value }) => Number(value));
  if (present.length === 0) return "";
  const [least, most] = [Math.min(...present), Math.max(...present)];
  return least === most ? String(least) : `${least} – ${most}`;
}
