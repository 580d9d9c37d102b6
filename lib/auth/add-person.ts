import { hashPassword } from "better-auth/crypto";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { Role } from "./schemas.ts";

type NewPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Whether somebody else said that the e-mail is theirs: only then a provider's word for it opens the account. */
  isVouchedFor: boolean;
  password: string;
};

/** Adds somebody who signs in by password, in the transaction of `ctx.db`. @returns false where id or e-mail is taken */
export async function addPerson(ctx: Context, person: NewPerson): Promise<boolean> {
  const now = ctx.now();
  const password = await hashPassword(person.password);
  const { count } = await ctx.db.person.createMany({
    data: {
      id: person.id,
      name: person.name,
      email: person.email,
      emailVerified: person.isVouchedFor,
      role: person.role,
      createdAt: now,
    },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await ctx.db.loginAccount.create({
    data: {
      id: newId(),
      userId: person.id,
      providerId: "credential",
      accountId: person.id,
      password,
      createdAt: now,
    },
  });
  return true;
}
