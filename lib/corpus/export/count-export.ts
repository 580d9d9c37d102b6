import type { Context } from "#lib/db/context.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { exportWhere } from "./export-where.ts";
import { preferencesFrom } from "./preferences-from.ts";

/** How many cases, or pairs, an export would hold now. */
export async function countExport(ctx: Context, input: ExportInput): Promise<number> {
  const from =
    input.format === "preferences"
      ? preferencesFrom(input)
      : Prisma.sql`from cases c where ${exportWhere(input)}`;
  const found = await ctx.db.$queryRaw<{ count: number }[]>(
    Prisma.sql`select count(*)::int as count ${from}`,
  );
  return found[0]?.count ?? 0;
}
