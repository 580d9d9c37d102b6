"use client";
import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { formatCost, formatCount } from "#components/ui/figures.ts";
import type { StartRun } from "#lib/runs/schemas.ts";
import { itemsText } from "./run-progress.ts";
import { estimateQuery } from "./queries.ts";

/** What the run would take, from past ones; nothing where it cannot be told. */
export function EstimateLine({ input }: { input: z.input<typeof StartRun> | null }) {
  const { data } = useQuery(estimateQuery(input));
  if (!input || !data) return null;
  const items = itemsText(input.kind, data.items);
  return (
    <p className="text-label text-ink-2" role="status">
      {data.from === 0 || data.items === 0
        ? `${items}. What they take is not known before the first have been made.`
        : `${items}: about ${formatCount(data.calls)} model calls, ${formatCount(data.tokens)} tokens and ${formatCost(data.costMicroUsd)}, going by the last ${formatCount(data.from)}.`}
    </p>
  );
}
