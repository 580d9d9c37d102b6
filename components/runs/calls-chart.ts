import type { RunDetail } from "#lib/runs/schemas.ts";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";

export type CallsChart = {
  /** SVG paths in a box of width x height, y downwards. */
  answeredLine: string;
  answeredArea: string;
  failedLine: string;
  /** Round figures for the grid, bottom to top, each with its y. */
  ticks: { value: number; y: number }[];
  /** First and last minute, ISO. */
  from: string;
  to: string;
  /** What the chart shows, in a sentence, for those who do not see it. */
  description: string;
};

type Box = { width: number; height: number };
type Minutes = RunDetail["callsByMinute"];

/** The next round figure at or above: 1, 2, 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}

const MINUTE_MS = 60_000;

/** Minutes without a call are not in the ledger's answer; on the chart they are zero. */
export function filledMinutes(minutes: Minutes): Minutes {
  const first = minutes[0];
  const last = minutes.at(-1);
  if (!first || !last) return [];
  const known = new Map(minutes.map((minute) => [Date.parse(minute.minute), minute]));
  const filled: Minutes = [];
  const start = Math.max(Date.parse(first.minute), Date.parse(last.minute) - 59 * MINUTE_MS);
  for (let at = start; at <= Date.parse(last.minute); at += MINUTE_MS)
    filled.push(known.get(at) ?? { minute: new Date(at).toISOString(), answered: 0, failed: 0 });
  return filled;
}

const lineThrough = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join(" ");

/** Null where there is no minute yet. One minute alone is drawn as a level line. */
export function callsChart(minutes: Minutes, { width, height }: Box): CallsChart | null {
  const filled = filledMinutes(minutes);
  const first = filled[0];
  const last = filled.at(-1);
  if (!first || !last) return null;
  const top = roundUp(Math.max(...filled.map((minute) => Math.max(minute.answered, minute.failed))));
  const y = (count: number) => height - (height * count) / top;
  const drawn = filled.length === 1 ? [first, first] : filled;
  const x = (index: number) => (width * index) / (drawn.length - 1);
  const answered = drawn.map((minute, index) => [x(index), y(minute.answered)] as const);
  const failed = drawn.map((minute, index) => [x(index), y(minute.failed)] as const);
  return {
    answeredLine: lineThrough(answered),
    answeredArea: `${lineThrough(answered)} L${width} ${height} L0 ${height} Z`,
    failedLine: lineThrough(failed),
    ticks: [0, top / 2, top].filter(Number.isInteger).map((value) => ({ value, y: y(value) })),
    from: first.minute,
    to: last.minute,
    description: describe(filled),
  };
}

function describe(minutes: Minutes): string {
  const answered = minutes.reduce((sum, minute) => sum + minute.answered, 0);
  const failed = minutes.reduce((sum, minute) => sum + minute.failed, 0);
  const most = Math.max(...minutes.map((minute) => minute.answered));
  return `${formatCountOf(answered, "call")} answered and ${formatCount(failed)} failed over ${formatCountOf(minutes.length, "minute")}; at most ${formatCount(most)} a minute.`;
}
