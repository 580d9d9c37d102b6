import type { Context } from "#lib/db/context.ts";
import { Role, type Member } from "./schemas.ts";

/** Everybody with an account, by name, those who were let go last. */
export async function listMembers(ctx: Context): Promise<Member[]> {
  const people = await ctx.db.person.findMany({
    orderBy: [{ deactivatedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    include: { sessions: { where: { expiresAt: { gt: ctx.now() } }, orderBy: { createdAt: "desc" } } },
  });
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    role: Role.parse(person.role),
    isActive: person.deactivatedAt === null,
    createdAt: person.createdAt.toISOString(),
    sessionCount: person.sessions.length,
    lastSignInAt: person.sessions[0]?.createdAt.toISOString() ?? null,
  }));
}
