import type { GateFunnel } from "#lib/cases/schemas.ts";

/** What a case is that came through. */
export const gateTitles: Record<GateFunnel["gates"][number]["gate"], string> = {
  schema: "Schema",
  execution: "Execution",
  grounding: "Grounded",
  responses: "Responses",
  duplicates: "Not a duplicate",
  judge: "Judge",
};

/** Whole per cent, but never 100 % where one was stopped, nor 0 % where one came through. */
export function passedText(passed: number, total: number): string {
  if (total === 0) return "–";
  const share = Math.round((100 * passed) / total);
  if (share === 100 && passed < total) return "99 %";
  return share === 0 && passed > 0 ? "1 %" : `${share} %`;
}
