import { getCase } from "./get-case.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict, type AppError } from "#lib/errors/app-error.ts";

/**
 * The refusal of a write that did not know the case's present state, which it carries (CaseDetail).
 * @throws AppError "not-found" where there is no such case at all
 */
export async function caseConflict(ctx: Context, caseId: string, seenRevision: number): Promise<AppError> {
  const current = await getCase(ctx, caseId);
  if (current.status === "simulating")
    return conflict("The case is still being simulated: it can be decided when it is done.", current);
  if (current.trashedAt !== null)
    return conflict("The case is in the trash: restore it to decide or change it.", current);
  if (current.revision !== seenRevision) {
    return conflict(
      `The case was changed meanwhile: it is at revision ${current.revision} now, you saw ${seenRevision}.`,
      current,
    );
  }
  return conflict("The case was decided otherwise meanwhile.", current);
}
