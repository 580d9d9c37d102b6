const counts = new Intl.NumberFormat("en");
const percents = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** 4120 -> "4,120" */
export const countText = (count: number): string => counts.format(count);

/** 4120, "case" -> "4,120 cases" */
export const plural = (count: number, one: string, many = `${one}s`): string => `${countText(count)} ${count === 1 ? one : many}`;

/** Micro-dollars: 3_420_000 -> "$3.42"; cents are too coarse for small sums, so 300 -> "$0.0003". */
export function moneyText(microUsd: number): string {
  if (microUsd === 0) return "$0";
  const dollars = microUsd / 1_000_000;
  if (dollars >= 0.01) return `$${dollars.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  return `$${dollars.toLocaleString("en", { maximumSignificantDigits: 2, maximumFractionDigits: 6 })}`;
}

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
export const shareText = (part: number, whole: number): string => `${percents.format(whole === 0 ? 0 : (100 * part) / whole)} %`;

/** 1_234_567 -> "1.2M"; below 10,000 as it is. */
export function shortCount(count: number): string {
  if (count < 10_000) return countText(count);
  return count < 1_000_000 ? `${percents.format(count / 1_000)}k` : `${percents.format(count / 1_000_000)}M`;
}

/** How long before `now`: "just now", "5 min ago", "3 h ago", "2 d ago", then the date. */
export function agoText(iso: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(iso)) / 1_000;
  if (seconds < 45) return "just now";
  if (seconds < 3_600) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
  if (seconds < 86_400) return `${Math.round(seconds / 3_600)} h ago`;
  if (seconds < 14 * 86_400) return `${Math.round(seconds / 86_400)} d ago`;
  return iso.slice(0, 10);
}
