import { Card } from "#components/ui/card.tsx";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { limitText } from "./limit-text.ts";

/** How many calls each endpoint is asked at once by now, and why not more. */
export function LimitsCard({ limits }: { limits: RunDetail["limits"] }) {
  if (limits.length === 0) return null;
  return (
    <Card title="Calls at once">
      <dl className="grid gap-y-1">
        {limits.map((limit) => (
          <div key={limit.endpoint} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <dt className="min-w-0 break-words text-ink-2">{limit.endpoint}</dt>
            <dd>{limitText(limit)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
