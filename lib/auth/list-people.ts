import { localOwner, machine, type Context } from "#lib/db/context.ts";
import { Role, type Person } from "./schemas.ts";

/** The id under which a key acts. */
export const keyActorId = (keyId: string): string => `key:${keyId}`;

const paddock: Person = {
  id: machine.id,
  name: machine.name,
  role: "owner",
  kind: "machine",
  isActive: true,
};

/**
 * Everybody whose id may stand beside work, so that it can be shown with a name: people first, by name, then
 * their keys, then Paddock. Without accounts that is the local owner.
 */
export async function listPeople(ctx: Context): Promise<Person[]> {
  const [people, keys] = await Promise.all([
    ctx.db.person.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] }),
    ctx.db.apiKey.findMany({ include: { person: { select: { name: true } } }, orderBy: { id: "asc" } }),
  ]);
  if (people.length === 0)
    return [
      { id: localOwner.id, name: localOwner.name, role: "owner", kind: "person", isActive: true },
      paddock,
    ];
  const now = ctx.now();
  return [
    ...people.map(({ id, name, role, deactivatedAt }): Person => ({
      id,
      name,
      role: Role.parse(role),
      kind: "person",
      isActive: deactivatedAt === null,
    })),
    ...keys.map(({ id, name, role, revokedAt, expiresAt, person }): Person => ({
      id: keyActorId(id),
      name: `${name} (key of ${person.name})`,
      role: Role.parse(role),
      kind: "machine",
      isActive: revokedAt === null && expiresAt > now,
    })),
    paddock,
  ];
}
