"use client";
import { formatCost, formatCount, formatDuration } from "#components/ui/figures.ts";
import type { ModelCallSummary } from "#lib/cases/schemas.ts";
import { effortOf } from "./case-timeline.ts";

/** What a step took, which opens the model calls behind it. */
export function EffortButton({
  calls,
  onOpen,
  label,
}: {
  calls: ModelCallSummary[];
  onOpen: () => void;
  label: string;
}) {
  if (calls.length === 0) return null;
  const { tokens, latencyMs, costMicroUsd } = effortOf(calls);
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={`Model calls of ${label}`}
      title={`${calls.length} model ${calls.length === 1 ? "call" : "calls"}`}
      className="rounded font-mono max-md:min-h-10 text-[11px] whitespace-nowrap text-ink-2 hover:text-accent hover:underline"
    >
      {formatCount(tokens)} tok · {formatDuration(latencyMs)} · {formatCost(costMicroUsd)}
    </button>
  );
}
