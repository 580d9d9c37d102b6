import type { Context } from "#lib/db/context.ts";
import { cutPage, readIdCursor } from "#lib/http/cursors.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { preferenceRows } from "./preference-rows.ts";
import type { ListPreferencesQuery, PreferencePage } from "./schemas.ts";

/** Kept pairs, newest first. The cursor is the id of the last one of the page before. */
export async function listPreferences(ctx: Context, query: ListPreferencesQuery): Promise<PreferencePage> {
  const { limit, undone } = query;
  const cursor = readIdCursor(query.cursor);
  const conditions = [Prisma.sql`true`];
  if (undone === "no") conditions.push(Prisma.sql`p.undone_at is null`);
  if (query.case !== undefined)
    conditions.push(Prisma.sql`${query.case}::uuid in (p.chosen_case_id, p.rejected_case_id)`);
  if (cursor !== undefined) conditions.push(Prisma.sql`p.id < ${cursor}::uuid`);
  const rows = await preferenceRows(ctx, Prisma.join(conditions, " and "), limit + 1);
  return cutPage(rows, limit, ({ id }) => id);
}
