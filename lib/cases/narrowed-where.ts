import type { Context } from "#lib/db/context.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { caseWhere } from "./case-filter-sql.ts";
import type { CaseFilter } from "./schemas.ts";
import { searchQuery } from "./search-query.ts";

/** Up to here a search is answered by the ids that it found. */
const NARROW_MAX = 2_000;

/**
 * As caseWhere, for a list that is read in order. PostgreSQL cannot tell how rare the beginning of a word is, takes it
 * for frequent, and would then read every row from the newest on: few hits are looked up first and named by their ids.
 */
export async function narrowedWhere(ctx: Context, filter: Partial<CaseFilter>): Promise<Prisma.Sql> {
  const where = caseWhere(filter);
  if (!filter.q?.trim() || searchQuery(filter.q).beginning === null) return where;
  const found = await ctx.db.$queryRaw<{ id: string }[]>`
    select c.id from cases c where ${where} limit ${NARROW_MAX + 1}`;
  if (found.length > NARROW_MAX) return where;
  return Prisma.sql`c.id = any(${found.map(({ id }) => id)}::uuid[])`;
}
