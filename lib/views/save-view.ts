import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import { getView } from "./get-view.ts";
import type { SavedViewRow, SaveView } from "./schemas.ts";

/** Keeps a list under a name. @throws AppError "conflict" where one's own views have that name already */
export async function saveView(ctx: Context, input: SaveView): Promise<SavedViewRow> {
  const id = newId();
  const name = storableText(input.name);
  const { isShared } = input;
  await inTransaction(ctx.db, async (db) => {
    const made = await db.savedView.createMany({
      data: {
        id,
        name,
        search: storableText(input.search),
        isShared,
        actorId: ctx.actor.id,
        createdAt: ctx.now(),
        updatedAt: ctx.now(),
      },
      skipDuplicates: true,
    });
    if (made.count === 0)
      throw conflict(`You have a view called "${input.name}" already: choose another name.`);
    await recordAudit(
      { ...ctx, db },
      { action: "view.saved", subjectType: "view", subjectId: id, data: { name, isShared } },
    );
  });
  return getView(ctx, id);
}
