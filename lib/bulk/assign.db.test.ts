import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "#lib/auth/schemas.ts";
import { listCases } from "#lib/cases/list-cases.ts";
import { ListCasesQuery } from "#lib/cases/schemas.ts";
import { makeCase, makeTool, type MadeTool } from "#lib/cases/testing/case-fixtures.ts";
import { createDatabase } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { listInbox } from "#lib/inbox/list-inbox.ts";
import { ListInboxQuery } from "#lib/inbox/schemas.ts";
import { getOverview } from "#lib/overview/get-overview.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { cancelBulk } from "./cancel-bulk.ts";
import { runBulk } from "./run-bulk.ts";
import { startBulk } from "./start-bulk.ts";
import { doBulk, finished, undone } from "./testing/bulk-fixtures.ts";

const test = useTestDatabase();
let tool: MadeTool;
let ids: string[];
let [anna, ben] = ["", ""];

async function join(name: string, role: Role): Promise<string> {
  const id = newId();
  await test.db.person.create({ data: { id, name, email: `${id}@paddock.test`, role } });
  return id;
}
const as = (id: string, role: Role = "reviewer") => ({ ...test.ctx, actor: { ...test.ctx.actor, id, role } });
const inbox = async (id: string) =>
  (await listInbox(as(id), ListInboxQuery.parse({}))).items.map(({ kind, actorId, data }) => [
    kind,
    actorId,
    data.count,
  ]);
const assign = (add: string[], remove: string[] = [], given = ids) =>
  ({ change: { kind: "assign", add, remove }, ids: given, expectedCount: given.length }) as const;
const assignees = async () =>
  (await test.db.case.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } })).map((row) =>
    row.assigneeIds.map((id) => ({ [anna]: "anna", [ben]: "ben" })[id] ?? id).join(" "),
  );

beforeEach(async () => {
  [anna, ben] = [await join("Anna", "reviewer"), await join("Ben", "reviewer")].toSorted() as [
    string,
    string,
  ];
  tool = await makeTool(test.ctx, { name: `Tool ${newId()}` });
  ids = [await makeCase(test.ctx, tool), await makeCase(test.ctx, tool), await makeCase(test.ctx, tool)];
});

describe("assigning many", () => {
  it("gives cases to people, who find them by filter, count and one line in the inbox each", async () => {
    const [first = "", second = ""] = ids;
    await doBulk(test.ctx, assign([anna], [], [first]));
    const { id } = await doBulk(test.ctx, assign([anna, ben]));
    expect(await assignees()).toEqual(["anna ben", "anna ben", "anna ben"]);
    expect(await inbox(ben)).toEqual([["assigned", "owner", 3]]);
    expect(await inbox(anna)).toEqual([
      ["assigned", "owner", 2],
      ["assigned", "owner", 1],
    ]);
    const of = async (assignee: string) =>
      (await listCases(test.ctx, ListCasesQuery.parse({ tool: tool.name, assignee, sort: "oldest" }))).items;
    expect((await of(ben)).map((row) => row.assigneeIds)).toEqual(ids.map(() => [anna, ben]));
    await reviewCase(as(ben), second, { revision: 0, decision: "approved", reasons: [], comment: "" });
    expect((await getOverview(as(ben))).assignedToMe).toBe(2);
    expect((await getOverview(test.ctx)).assignedToMe).toBe(0);
    await undone(test.ctx, id);
    expect(await assignees()).toEqual(["anna", "", ""]);
    expect([await inbox(anna), await inbox(ben)]).toEqual([[["assigned", "owner", 1]], []]);
    expect((await of("none")).map((row) => row.id)).toEqual(ids.slice(1));
  });

  it("takes them from people, tells nobody of that or of oneself, and spares who was put on since", async () => {
    await doBulk(test.ctx, assign([anna]));
    const { id } = await doBulk(as(ben, "curator"), assign([ben], [anna], ids.slice(0, 2)));
    expect(await assignees()).toEqual(["ben", "ben", "anna"]);
    expect([await inbox(anna), await inbox(ben)]).toEqual([[["assigned", "owner", 3]], []]);
    const cleo = await join("Cleo", "curator");
    await doBulk(test.ctx, assign([cleo], [], ids.slice(0, 1)));
    await undone(test.ctx, id);
    expect(await assignees()).toEqual([
      [anna, cleo]
        .toSorted()
        .map((one) => (one === anna ? "anna" : one))
        .join(" "),
      "anna",
      "anna",
    ]);
  });

  it("refuses strangers, readers and those who left, and whoever may not curate", async () => {
    const reader = await join("Rea", "reader");
    const gone = await join("Gus", "reviewer");
    await test.db.person.update({ where: { id: gone }, data: { deactivatedAt: new Date() } });
    for (const id of [reader, gone, "nobody", ""])
      await expect(startBulk(test.ctx, assign([anna, id]))).rejects.toMatchObject({
        code: "bad-input",
        problems: [{ at: "body.add" }],
      });
    await expect(startBulk(as(anna), assign([anna]))).rejects.toMatchObject({ code: "forbidden" });
    expect(await test.db.bulkItem.count({ where: { caseId: { in: ids } } })).toBe(0);
    // Who left can still be taken off.
    await test.db.case.updateMany({ where: { id: { in: ids } }, data: { assigneeIds: [gone] } });
    await doBulk(test.ctx, assign([], [gone]));
    expect(await assignees()).toEqual(["", "", ""]);
  });

  it("tells of what was done before it was stopped, once, however often workers take over", async () => {
    const { id } = await startBulk(test.ctx, assign([anna]));
    const ending = { db: test.db, now: () => new Date(), isStopping: () => true };
    await expect(runBulk(ending, id)).rejects.toThrow("ends");
    expect(await inbox(anna)).toEqual([]);
    await cancelBulk(test.ctx, id);
    await Promise.all([finished(test.ctx, id), finished(test.ctx, id)]);
    expect(await inbox(anna)).toEqual([["assigned", "owner", 3]]);
  });

  it("beside decisions, another assignment and the trash keeps each one's work, and so does taking it back", async () => {
    const many = await Promise.all(Array.from({ length: 120 }, () => makeCase(test.ctx, tool)));
    const others = Array.from({ length: 3 }, () => createDatabase(test.url, 2));
    try {
      const first = await startBulk(test.ctx, assign([anna], [], many));
      const second = await startBulk(test.ctx, assign([ben], [], many.toReversed()));
      const trash = await startBulk(test.ctx, {
        change: { kind: "trash" },
        ids: many.slice(0, 20),
        expectedCount: 20,
      });
      const decided = many.slice(60, 80);
      await Promise.all([
        ...[first, second, trash].map(({ id }, at) =>
          finished({ ...test.ctx, db: others[at] ?? test.db }, id),
        ),
        ...decided.map((id) =>
          reviewCase(as(anna), id, { revision: 0, decision: "rejected", reasons: [], comment: "" }),
        ),
      ]);
      const rows = () => test.db.case.findMany({ where: { id: { in: many } }, orderBy: { id: "asc" } });
      for (const row of await rows()) {
        if (row.trashedAt === null) expect(row.assigneeIds).toEqual([anna, ben]);
        expect(row.decision).toBe(decided.includes(row.id) ? "rejected" : "pending");
      }
      const undo = await undone(test.ctx, first.id);
      expect(undo.done + undo.leftAlone).toBe(undo.total);
      for (const row of await rows()) {
        if (row.trashedAt === null) expect(row.assigneeIds).toEqual([ben]);
        expect(row.decision).toBe(decided.includes(row.id) ? "rejected" : "pending");
      }
      expect(await test.db.review.count({ where: { caseId: { in: many } } })).toBe(decided.length);
    } finally {
      await Promise.all(others.map((db) => db.$disconnect()));
    }
  });
});
