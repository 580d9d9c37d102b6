import { describe, expect, it } from "vitest";
import { machine } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { addPerson } from "./add-person.ts";
import { makeOwnerLink } from "./make-owner-link.ts";

const test = useTestDatabase();
const ctx = (minutesLater = 0) => ({
  ...test.ctx,
  actor: machine,
  now: () => new Date(Date.now() + minutesLater * 60_000),
});
const add = async (email: string, role: "owner" | "curator"): Promise<string> => {
  const id = newId();
  await addPerson(test.ctx, {
    id,
    name: email,
    email,
    role,
    isVouchedFor: false,
    password: "forgotten long ago",
  });
  return id;
};
const tokenOf = (path: string): string => path.split("/").at(-1) ?? "";
const password = "a new one, well kept";

describe("a link for an owner who is locked out", () => {
  it("is refused where nobody set accounts up", async () => {
    await expect(makeOwnerLink(ctx(), undefined)).rejects.toMatchObject({ code: "conflict" });
  });

  it("sets a new password once, within half an hour, ends old sessions and is in the log", async () => {
    const id = await add("olga@paddock.test", "owner");
    await add("cleo@paddock.test", "curator");
    const session = { id: newId(), userId: id, token: newId(), expiresAt: ctx(60).now() };
    await test.db.session.create({ data: session });
    const late = await makeOwnerLink(ctx(-31), undefined);
    await expect(acceptInvitation(ctx(), { token: tokenOf(late.path), password })).rejects.toThrow(/too old/);
    const link = await makeOwnerLink(ctx(), undefined);
    expect(link.email).toBe("olga@paddock.test");
    const taken = { token: tokenOf(link.path), password };
    expect(await acceptInvitation(ctx(), taken)).toBe("olga@paddock.test");
    await expect(acceptInvitation(ctx(), taken)).rejects.toMatchObject({ code: "conflict" });
    expect(await test.db.session.count({ where: { userId: id } })).toBe(0);
    const events = await test.db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["password-link.made", "paddock"],
      ["password-link.made", "paddock"],
      ["password.changed", id],
    ]);
  });

  it("asks which one where there are several, takes the e-mail as one writes it, and nobody but an owner", async () => {
    await add("otto@paddock.test", "owner");
    await expect(makeOwnerLink(ctx(), undefined)).rejects.toThrow(
      "by e-mail: olga@paddock.test, otto@paddock.test",
    );
    expect((await makeOwnerLink(ctx(), "Otto@Paddock.test")).email).toBe("otto@paddock.test");
    await expect(makeOwnerLink(ctx(), "cleo@paddock.test")).rejects.toMatchObject({ code: "bad-input" });
    await test.db.person.updateMany({
      where: { email: "otto@paddock.test" },
      data: { deactivatedAt: new Date() },
    });
    await expect(makeOwnerLink(ctx(), "otto@paddock.test")).rejects.toMatchObject({ code: "bad-input" });
  });
});
