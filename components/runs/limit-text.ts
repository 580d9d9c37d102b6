import { formatCount } from "#components/ui/figures.ts";
import type { RunDetail } from "#lib/runs/schemas.ts";

type Limit = RunDetail["limits"][number];

const causes: Record<string, string> = { "429": "429 (too many requests)" };

/** "limit 64 of 96, lowered from 96 after 429 (too many requests), rising". */
export function limitText({ callsAtOnce, ceiling, previous, reason }: Limit): string {
  if (reason === "") return `limit ${formatCount(callsAtOnce)}`;
  const cause = causes[reason] ?? reason;
  const trend =
    callsAtOnce < previous
      ? `lowered from ${formatCount(previous)} after ${cause}, rising`
      : `rising after ${cause}`;
  return `limit ${formatCount(callsAtOnce)} of ${formatCount(ceiling)}, ${trend}`;
}
