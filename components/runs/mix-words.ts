import type { MixPart } from "#lib/runs/mix/schemas.ts";
import { mixTitles } from "./behaviour-mix.ts";

const titles: Record<MixPart, string> = { ...mixTitles, solvable: "solvable" };

/** "one call" as it heads a line: "One call". */
export const partTitle = (part: MixPart): string =>
  titles[part].charAt(0).toUpperCase() + titles[part].slice(1);

/** 0.3125 -> "31 %"; a share that is not quite nothing, or not quite all, is not said to be. */
export function percentText(share: number): string {
  const percent = 100 * share;
  if (share > 0 && percent < 1) return "<1 %";
  if (share < 1 && percent > 99) return ">99 %";
  return `${Math.round(percent)} %`;
}

const askedStyles: Partial<Record<MixPart, string>> = {
  single: "simple",
  several: "multiple",
  parallel: "parallel",
};

/** The list of the cases of a part. */
export function casesOfPart(runId: string, part: MixPart): string {
  const search = new URLSearchParams({ run: runId, behaviour: part });
  const style = askedStyles[part];
  if (style !== undefined) {
    search.set("behaviour", "solvable");
    search.set("askedStyle", style);
  }
  return `/cases?${search.toString()}`;
}
