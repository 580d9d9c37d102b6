import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";

export type UpsertedApis = { created: number; updated: number; unchanged: number };

/**
 * Stores entries by (name, link); no pair may occur twice in the list.
 * One statement: an entry that says what is there already changes nothing.
 */
export async function upsertApis(
  ctx: Context,
  entries: readonly CatalogueEntry[],
  importId: string,
): Promise<UpsertedApis> {
  // In the order of the key, so that two imports at once wait for each other instead of locking up.
  const rows = entries
    .map((entry) => ({ ...entry, id: newId() }))
    .toSorted((a, b) => (a.name === b.name ? compare(a.link, b.link) : compare(a.name, b.name)));
  const stored = await ctx.db.$queryRaw<{ is_new: boolean }[]>`
    insert into apis as a (id, name, description, link, category, auth, https, cors, import_id, created_at)
    select r.id, r.name, r.description, r.link, r.category, r.auth, r.https, r.cors, ${importId}::uuid, ${ctx.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, name text, description text, link text, category text, auth text, https boolean, cors text)
    on conflict (name, link) do update
      set description = excluded.description, category = excluded.category, auth = excluded.auth,
          https = excluded.https, cors = excluded.cors, import_id = excluded.import_id
      where (a.description, a.category, a.auth, a.https, a.cors)
        is distinct from (excluded.description, excluded.category, excluded.auth, excluded.https, excluded.cors)
    returning (a.xmax = 0) as is_new`;
  const created = stored.filter((row) => row.is_new).length;
  return { created, updated: stored.length - created, unchanged: entries.length - stored.length };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
