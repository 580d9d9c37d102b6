import Link from "next/link";
import { Card } from "#components/ui/card.tsx";
import { formatCount } from "#components/ui/figures.ts";
import type { Overview } from "#lib/overview/schemas.ts";

/** Cases by decision, as bars that lead to them. */
export function DecisionsCard({ cases }: { cases: Overview["cases"] }) {
  const rows = [
    { title: "Pending", decision: "pending", count: cases.pending, fill: "bg-control" },
    { title: "Approved", decision: "approved", count: cases.approved, fill: "bg-good" },
    { title: "Rejected", decision: "rejected", count: cases.rejected, fill: "bg-bad" },
    { title: "Needs work", decision: "needs-work", count: cases.needsWork, fill: "bg-caution" },
  ];
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <Card title="Cases by decision" aside={`${formatCount(cases.total)} in all`}>
      <ul className="grid gap-1">
        {rows.map((row) => (
          <li key={row.decision}>
            <Link
              href={`/cases?decision=${row.decision}`}
              className="grid min-h-6 grid-cols-[84px_1fr_56px] items-center gap-2 rounded hover:bg-soft"
            >
              <span className="text-ink-2">{row.title}</span>
              <span aria-hidden="true" className="h-3">
                {row.count > 0 && (
                  <span
                    className={`block h-full rounded-[3px] ${row.fill}`}
                    style={{ width: `${Math.max(1, (100 * row.count) / most)}%` }}
                  />
                )}
              </span>
              <span className="text-right">{formatCount(row.count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
