import type { Context } from "#lib/db/context.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readIdCursor } from "#lib/http/cursors.ts";
import type { Page } from "#lib/http/page.ts";
import type { ListRunsQuery, RunSummary } from "./schemas.ts";
import { type RunRow, runSummary } from "./run-summary.ts";
import { usageOfRuns } from "./usage-of-runs.ts";
import { countsOfRuns } from "./counts-of-runs.ts";

/** Runs, newest first. The cursor is the id of the last one of the page before. */
export async function listRuns(ctx: Context, query: ListRunsQuery): Promise<Page<RunSummary>> {
  const { limit, kind, status } = query;
  const cursor = readIdCursor(query.cursor);
  const rows: RunRow[] = await ctx.db.run.findMany({
    where: {
      ...(kind.length > 0 ? { kind: { in: kind } } : {}),
      ...(status.length > 0 ? { status: { in: status } } : {}),
      ...(cursor === undefined ? {} : { id: { lt: cursor } }),
    },
    orderBy: { id: Prisma.SortOrder.desc },
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const [counts, usage] = await Promise.all([countsOfRuns(ctx.db, ids), usageOfRuns(ctx.db, ids)]);
  const items = shown.map((row) => runSummary(row, counts.get(row.id), usage.get(row.id)));
  return { items, nextCursor: rows.length > limit ? (ids.at(-1) ?? null) : null };
}
