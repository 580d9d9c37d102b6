import { hashPassword } from "better-auth/crypto";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { badInput, conflict } from "#lib/errors/app-error.ts";
import { addPerson } from "./add-person.ts";
import { recordAudit } from "./audit.ts";
import { Role, type AcceptInput } from "./schemas.ts";
import { hashOfToken } from "./secret-token.ts";

type Taken = { id: string; role: string; email: string | null; personId: string | null };

async function setPassword(ctx: Context, personId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  const { count } = await ctx.db.loginAccount.updateMany({
    where: { userId: personId, providerId: "credential" },
    data: { password: hash },
  });
  if (count === 0)
    await ctx.db.loginAccount.create({
      data: { id: newId(), userId: personId, providerId: "credential", accountId: personId, password: hash },
    });
  await ctx.db.session.deleteMany({ where: { userId: personId } });
}

async function join(ctx: Context, taken: Taken, input: AcceptInput): Promise<string> {
  const email = taken.email ?? input.email;
  const missing = [
    ...(input.name === undefined ? [{ at: "body.name", code: "missing", message: "A name is needed." }] : []),
    ...(email === undefined ? [{ at: "body.email", code: "missing", message: "An e-mail is needed." }] : []),
  ];
  if (input.name === undefined || email === undefined)
    throw badInput("Name and e-mail are needed to make an account.", missing);
  const person = { id: newId(), name: input.name, email, role: Role.parse(taken.role) };
  const actor = { id: person.id, name: person.name, role: person.role, kind: "person" } as const;
  const isVouchedFor = taken.email !== null;
  if (!(await addPerson(ctx, { ...person, isVouchedFor, password: input.password })))
    throw conflict(`${email} has an account already: sign in, or take another e-mail.`);
  await recordAudit(
    { ...ctx, actor },
    {
      action: "invitation.accepted",
      subjectType: "invitation",
      subjectId: taken.id,
      data: { role: person.role },
    },
  );
  return email;
}

/**
 * Takes a link: makes the account that it promises, or sets the new password that it is for. Once; of two at the
 * same time one wins.
 * @returns the e-mail to sign in with
 */
export function acceptInvitation(ctx: Context, input: AcceptInput): Promise<string> {
  return inTransaction(ctx.db, async (tx) => {
    const now = ctx.now();
    const [taken] = await tx.$queryRaw<Taken[]>`
      update invitations set accepted_at = ${now}
      where token_hash = ${hashOfToken(input.token)} and accepted_at is null and withdrawn_at is null
        and expires_at > ${now}
      returning id, role, email, person_id as "personId"`;
    if (!taken) throw conflict("This link was used, withdrawn, or is too old: ask for a new one.");
    if (taken.personId === null) return join({ ...ctx, db: tx }, taken, input);
    const person = await tx.person.findUniqueOrThrow({ where: { id: taken.personId } });
    await setPassword({ ...ctx, db: tx }, person.id, input.password);
    const actor = {
      id: person.id,
      name: person.name,
      role: Role.parse(person.role),
      kind: "person",
    } as const;
    await recordAudit(
      { ...ctx, db: tx, actor },
      { action: "password.changed", subjectType: "person", subjectId: person.id, data: { by: "link" } },
    );
    return person.email;
  });
}
