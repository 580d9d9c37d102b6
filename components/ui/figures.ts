const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const count = new Intl.NumberFormat("en-US");
const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });

/** 38,214 */
export function formatCount(value: number): string {
  return count.format(value);
}

/** "1 case", "2 cases" */
export function formatCountOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(value)} ${value === 1 ? singular : plural}`;
}

/** Micro-dollars as dollars: cents above one, four places below. */
export function formatCost(microUsd: number): string {
  if (microUsd === 0) return "$0";
  const usd = microUsd / 1_000_000;
  if (usd < 0.0001) return "<$0.0001";
  return `$${usd < 1 ? usd.toFixed(4) : count.format(Number(usd.toFixed(2)))}`;
}

/** 840 ms, 1.4 s, 2 min, 3 h 5 min */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1_000) return `${Math.round(durationMs)} ms`;
  if (durationMs < 59_950) return `${(durationMs / 1_000).toFixed(1)} s`;
  const minutes = Math.round(durationMs / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0
    ? `${Math.floor(minutes / 60)} h`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How long ago, short: now, 2 m, 5 h, 3 d, then the day. */
export function formatAge(at: string, now: Date): string {
  const ageMs = now.getTime() - Date.parse(at);
  if (ageMs < MINUTE_MS) return "now";
  if (ageMs < HOUR_MS) return `${Math.floor(ageMs / MINUTE_MS)} m`;
  if (ageMs < DAY_MS) return `${Math.floor(ageMs / HOUR_MS)} h`;
  if (ageMs < 30 * DAY_MS) return `${Math.floor(ageMs / DAY_MS)} d`;
  return day.format(new Date(at));
}

/** The same within a sentence: just now, 2 m ago, 5 h ago, then the day. */
export function formatAgo(at: string, now: Date): string {
  const age = formatAge(at, now);
  if (age === "now") return "just now";
  return now.getTime() - Date.parse(at) < 30 * DAY_MS ? `${age} ago` : age;
}

/** Date and time in the reader's own zone. */
export function formatMoment(at: string): string {
  return moment.format(new Date(at));
}
