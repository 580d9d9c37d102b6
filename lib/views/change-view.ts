import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { AppError, conflict } from "#lib/errors/app-error.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { getView } from "./get-view.ts";
import type { ChangeView, SavedViewRow } from "./schemas.ts";

/** Renames, shares or rewrites one's own view. @throws AppError "not-found"; "forbidden"; "conflict" for a name taken */
export async function changeView(ctx: Context, id: string, input: ChangeView): Promise<SavedViewRow> {
  const view = await getView(ctx, id);
  if (!view.isOwn) throw new AppError("forbidden", "It belongs to somebody else: save a view of your own.");
  const name = input.name === undefined ? view.name : storableText(input.name);
  const search = input.search === undefined ? view.search : storableText(input.search);
  const isShared = input.isShared ?? view.isShared;
  await inTransaction(ctx.db, async (db) => {
    const changed = await db.$executeRaw`
      update saved_views set name = coalesce(${input.name === undefined ? null : name}, name),
        search = coalesce(${input.search === undefined ? null : search}, search),
        is_shared = coalesce(${input.isShared ?? null}, is_shared), updated_at = ${ctx.now()}
      where id = ${id}::uuid and not exists (
        select 1 from saved_views o where o.actor_id = ${ctx.actor.id} and o.name = ${input.name ?? ""} and o.id <> ${id}::uuid)`;
    if (changed === 0) throw conflict(`You have a view called "${name}" already: choose another name.`);
    await recordAudit(
      { ...ctx, db },
      {
        action: "view.changed",
        subjectType: "view",
        subjectId: id,
        data: { name, isShared, was: { name: view.name, search: view.search, isShared: view.isShared } },
      },
    );
  });
  return getView(ctx, id);
}
