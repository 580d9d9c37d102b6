import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { conflict, notFound } from "#lib/errors/app-error.ts";
import { recordAudit } from "./audit.ts";
import type { ChangePerson } from "./schemas.ts";

/** Rows of all active owners are held until the end, so that two owners cannot let each other go at once. */
async function otherOwners(ctx: Context, personId: string): Promise<number> {
  const owners = await ctx.db.$queryRaw<{ id: string }[]>`
    select id from people where role = 'owner' and deactivated_at is null order by id for update`;
  return owners.filter(({ id }) => id !== personId).length;
}

/**
 * Changes a person's name or role, lets them go, or takes them back. Who is let go is signed out at once.
 * @throws AppError "conflict" where nobody would be left who is an owner
 */
export function changePerson(ctx: Context, id: string, change: ChangePerson): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const others = await otherOwners(inside, id);
    const [before] = await tx.$queryRaw<{ name: string; role: string; deactivatedAt: Date | null }[]>`
      select name, role, deactivated_at as "deactivatedAt" from people where id = ${id} for update`;
    if (!before) throw notFound("person", id);
    const role = change.role ?? before.role;
    const isActive = change.isActive ?? before.deactivatedAt === null;
    if (others === 0 && before.role === "owner" && (role !== "owner" || !isActive))
      throw conflict("They are the last owner: make somebody else an owner first.");
    await tx.person.update({
      where: { id },
      data: {
        name: change.name ?? before.name,
        role,
        deactivatedAt: isActive ? null : (before.deactivatedAt ?? ctx.now()),
      },
    });
    if (!isActive) await tx.session.deleteMany({ where: { userId: id } });
    await recordAudit(inside, {
      action: "person.changed",
      subjectType: "person",
      subjectId: id,
      data: {
        ...change,
        was: { name: before.name, role: before.role, isActive: before.deactivatedAt === null },
      },
    });
  });
}
