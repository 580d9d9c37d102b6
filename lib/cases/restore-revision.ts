import type { Context } from "#lib/db/context.ts";
import { editCase } from "./edit-case.ts";
import { getRevision } from "./get-revision.ts";
import type { CaseDetail, RestoreRevision } from "./schemas.ts";

/**
 * Makes a revision that says what an older one said; the ones between stay.
 * @throws AppError "not-found"; "conflict" as editCase does
 */
export async function restoreRevision(ctx: Context, id: string, input: RestoreRevision): Promise<CaseDetail> {
  const { trajectory } = await getRevision(ctx, id, input.restores);
  const reason = input.reason || `as in revision ${input.restores}`;
  return editCase(ctx, id, { revision: input.revision, trajectory, reason });
}
