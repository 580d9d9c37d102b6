import type { QueueDetail, QueueOrder, QueueRow } from "#lib/queues/schemas.ts";
import { formatCount, formatCountOf, formatDuration } from "#components/ui/figures.ts";

export const orderTitles: Record<QueueOrder, string> = {
  oldest: "Oldest first",
  random: "At random",
  "teaches-most": "What teaches most first",
};

export const orderHints: Record<QueueOrder, string> = {
  oldest: "As the cases were made.",
  random: "Shuffled by the seed: the same seed gives the same order.",
  "teaches-most":
    "Failed checks, judges that disagree with themselves, and functions that few cases call come first.",
};

/** "1 review a case", "3 reviews of every case", "3 reviews of 20 % of the cases, 1 of the others" */
export function reviewsWords({
  reviewsPerCase,
  overlapPercent,
}: Pick<QueueRow, "reviewsPerCase" | "overlapPercent">): string {
  if (reviewsPerCase === 1 || overlapPercent === 0) return "1 review a case";
  const several = formatCountOf(reviewsPerCase, "review");
  return overlapPercent === 100
    ? `${several} of every case`
    : `${several} of ${overlapPercent} % of the cases, 1 of the others`;
}

/** Who may review: everybody, or those named. */
export const reviewersWords = ({ reviewerIds }: Pick<QueueDetail, "reviewerIds">): string =>
  reviewerIds.length === 0
    ? "Everybody who may review"
    : formatCountOf(reviewerIds.length, "person", "people");

/** A typical decision, or that none is known. */
export const paceWords = (medianMs: number | null): string =>
  medianMs === null ? "–" : formatDuration(medianMs);

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
/** Longer than that, minutes say nothing. */
const ROUGH_FROM_HOURS = 10;

/** Work of one person: "3 min", "512 h"; "none" where all is done, "–" where it is not known. */
export function workWords(ms: number | null): string {
  if (ms === null) return "–";
  if (ms === 0) return "none";
  const hours = ms / HOUR_MS;
  return hours < ROUGH_FROM_HOURS ? formatDuration(ms) : `${formatCount(Math.round(hours))} h`;
}

/** Until it is done: "3 min", "30 h", "18 days"; "none" and "–" as above. */
export function untilWords(ms: number | null): string {
  const days = (ms ?? 0) / HOUR_MS / DAY_HOURS;
  return days < 2 ? workWords(ms) : `${formatCount(Math.round(days))} days`;
}

/** 0.81; "–" where it is not defined. */
export const measureWords = (value: number | null): string => (value === null ? "–" : value.toFixed(2));
