import { formatCount } from "#components/ui/figures.ts";

const oneDecimal = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** Seconds: 8 -> "8 s", 95 -> "1 min 35 s", 1_740 -> "29 min", 7_500 -> "2 h 5 min". */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 5 && whole % 60 > 0) return `${minutes} min ${whole % 60} s`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** part of whole: 0.021 -> "2.1 %"; of nothing, "0 %". */
export const shareText = (part: number, whole: number): string =>
  `${oneDecimal.format(whole === 0 ? 0 : (100 * part) / whole)} %`;

/** 1_234_567 -> "1.2M"; below 10,000 as it is. */
export function shortCount(count: number): string {
  if (count < 10_000) return formatCount(count);
  return count < 1_000_000
    ? `${oneDecimal.format(count / 1_000)}k`
    : `${oneDecimal.format(count / 1_000_000)}M`;
}
