import type { Context } from "#lib/db/context.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";
import { exportWhere } from "./export-where.ts";

/** How many cases an export would hold now. */
export async function countExport(ctx: Context, input: ExportInput): Promise<number> {
  const found = await ctx.db.$queryRaw<
    { count: number }[]
  >`select count(*)::int as count from cases c where ${exportWhere(input)}`;
  return found[0]?.count ?? 0;
}
