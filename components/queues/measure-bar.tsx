import type { Measured } from "#lib/agreement/schemas.ts";
import { measureWords } from "./words.ts";

const toPercent = (value: number): number => Math.max(0, Math.min(1, value)) * 100;

/** A measure with its interval, drawn from 0 (chance) to 1 (full agreement). Below chance it stands at 0. */
export function MeasureBar({ label, measured }: { label: string; measured: Measured }) {
  const { value, low, high } = measured;
  const words = `${label}: ${measureWords(value)}${low === null || high === null ? "" : `, 95 % interval ${measureWords(low)} to ${measureWords(high)}`}`;
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className="relative block h-3 min-w-24 rounded-full bg-soft"
    >
      {low !== null && high !== null && (
        <span
          className="absolute inset-y-[3px] rounded-full bg-accent/35"
          style={{ left: `${toPercent(low)}%`, width: `${Math.max(1, toPercent(high) - toPercent(low))}%` }}
        />
      )}
      {value !== null && (
        <span
          className="absolute top-0 h-3 w-[3px] -translate-x-1/2 rounded-full bg-accent"
          style={{ left: `${toPercent(value)}%` }}
        />
      )}
    </span>
  );
}
