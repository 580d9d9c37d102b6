import { Card } from "#components/ui/card.tsx";
import { formatCost } from "#components/ui/figures.ts";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { shortCount } from "./measures.ts";

/** Bars by cost; by tokens where nothing costs anything. */
export function CostByAgent({ usage }: { usage: RunDetail["usageByAgent"] }) {
  if (usage.length === 0) return null;
  const isPaid = usage.some((one) => one.costMicroUsd > 0);
  const sizeOf = (one: (typeof usage)[number]) =>
    isPaid ? one.costMicroUsd : one.promptTokens + one.completionTokens;
  const most = Math.max(1, ...usage.map(sizeOf));
  return (
    <Card title={isPaid ? "Cost by agent" : "Tokens by agent"} aside="in / out">
      <ul className="grid gap-2">
        {usage
          .toSorted((a, b) => sizeOf(b) - sizeOf(a))
          .map((one) => (
            <li key={one.agent} className="grid grid-cols-[72px_1fr_auto] items-center gap-3">
              <span className="text-ink-2 capitalize">{one.agent}</span>
              <span aria-hidden="true" className="h-3">
                <span
                  className="block h-full rounded-[3px] bg-accent/80"
                  style={{ width: `${Math.max(1, (100 * sizeOf(one)) / most)}%` }}
                />
              </span>
              <span className="text-right">
                {isPaid && <span className="font-medium">{formatCost(one.costMicroUsd)} </span>}
                <span className="text-label text-ink-2">
                  {shortCount(one.promptTokens)} / {shortCount(one.completionTokens)}
                </span>
              </span>
            </li>
          ))}
      </ul>
    </Card>
  );
}
