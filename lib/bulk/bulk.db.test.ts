import { beforeEach, describe, expect, it } from "vitest";
import { caseFacets } from "#lib/cases/case-facets.ts";
import { listCases } from "#lib/cases/list-cases.ts";
import { ListCasesQuery } from "#lib/cases/schemas.ts";
import { makeCase, makeTool, type MadeTool } from "#lib/cases/testing/case-fixtures.ts";
import { createDatabase } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { countExport } from "#lib/corpus/export/count-export.ts";
import { ExportInput } from "#lib/corpus/schemas.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { undoReview } from "#lib/review/undo-review.ts";
import { cancelBulk } from "./cancel-bulk.ts";
import { countChosen } from "./count-chosen.ts";
import { getBulk } from "./get-bulk.ts";
import { listBulks } from "./list-bulks.ts";
import { runBulk } from "./run-bulk.ts";
import { ListBulkQuery, type BulkChange } from "./schemas.ts";
import { startBulk } from "./start-bulk.ts";
import { sweepBulks } from "./sweep-bulks.ts";
import { undoBulk } from "./undo-bulk.ts";

const test = useTestDatabase();
const approve: BulkChange = { kind: "decide", decision: "approved", reasons: ["loop"], comment: "all alike" };
let tool: MadeTool;
let ids: string[];

const work = () => ({ db: test.db, now: () => new Date(), isStopping: () => false });
const run = (id: string) => runBulk(work(), id);
const decide = (id: string, decision: "approved" | "rejected" | "needs-work") =>
  reviewCase({ ...test.ctx, actor: { ...test.ctx.actor, id: "anna" } }, id, {
    revision: 0,
    decision,
    reasons: [],
    comment: "",
  });
const rows = () => test.db.case.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
const decisions = async () => (await rows()).map(({ decision }) => decision);
const standing = () =>
  test.db.$queryRaw<{ caseId: string; decision: string; actorId: string }[]>`
    select distinct on (case_id) case_id as "caseId", decision, actor_id as "actorId" from reviews r
    where undoes_id is null and not exists (select 1 from reviews u where u.undoes_id = r.id) order by case_id, id desc`;

async function done(
  change: BulkChange,
  selection: { ids?: string[]; filter?: Record<string, unknown> },
  expectedCount: number,
) {
  const { id } = await startBulk(test.ctx, { change, ...selection, expectedCount });
  await run(id);
  return getBulk(test.ctx, id);
}

beforeEach(async () => {
  tool = await makeTool(test.ctx, { name: `Tool ${newId()}` });
  ids = [];
  for (const decision of ["pending", "rejected", "pending", "pending"])
    ids.push(await makeCase(test.ctx, tool, { columns: { decision } }));
  await makeCase(test.ctx, tool, { columns: { status: "simulating" } });
});

describe("a bulk decision", () => {
  it("touches the cases that the filter found at the start, each with a review of its own", async () => {
    const filter = { tool: [tool.name], decision: ["pending"] };
    expect(await countChosen(test.ctx, { kind: "decide", filter })).toEqual({ count: 3 });
    const started = await startBulk(test.ctx, { change: approve, filter, expectedCount: 3 });
    const late = await makeCase(test.ctx, tool);
    expect(started).toMatchObject({ status: "queued", total: 3, done: 0, change: approve });
    await run(started.id);
    expect(await getBulk(test.ctx, started.id)).toMatchObject({
      status: "done",
      done: 3,
      leftAlone: 0,
      undoneById: null,
    });
    expect(await decisions()).toEqual(["approved", "rejected", "approved", "approved"]);
    expect((await test.db.case.findUniqueOrThrow({ where: { id: late } })).decision).toBe("pending");
    const reviews = await test.db.review.findMany({ where: { caseId: { in: ids } } });
    expect(reviews).toHaveLength(3);
    expect(reviews[0]).toMatchObject({
      previous: "pending",
      decision: "approved",
      reasons: ["loop"],
      comment: "all alike",
      actorId: "owner",
      revision: 0,
    });
    expect((await listBulks(test.ctx, ListBulkQuery.parse({}))).items[0]?.id).toBe(started.id);
  });

  it("leaves a case that somebody decided before its turn to them", async () => {
    const { id } = await startBulk(test.ctx, { change: approve, ids, expectedCount: 4 });
    await decide(ids[2] as string, "needs-work");
    await run(id);
    expect(await getBulk(test.ctx, id)).toMatchObject({ status: "done", done: 3, leftAlone: 1 });
    expect(await decisions()).toEqual(["approved", "approved", "needs-work", "approved"]);
  });

  it("is taken back as a whole, save what a person decided since", async () => {
    await decide(ids[3] as string, "rejected");
    const { id } = await done(approve, { ids }, 4);
    await decide(ids[0] as string, "approved");
    await decide(ids[1] as string, "needs-work");
    const undo = await undoBulk(test.ctx, id);
    expect(undo).toMatchObject({ total: 4, undoesId: id, change: approve });
    await run(undo.id);
    expect(await getBulk(test.ctx, undo.id)).toMatchObject({ status: "done", done: 2, leftAlone: 2 });
    expect(await decisions()).toEqual(["approved", "needs-work", "pending", "rejected"]);
    const [, , third, fourth] = await rows();
    expect(third?.decidedAt).toBeNull();
    expect(fourth?.decidedAt).not.toBeNull();
    expect(await getBulk(test.ctx, id)).toMatchObject({ undoneById: undo.id });
    await expect(undoBulk(test.ctx, id)).rejects.toMatchObject({ code: "conflict" });
    await expect(undoBulk(test.ctx, undo.id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses another number than was said, and changes nothing", async () => {
    await expect(startBulk(test.ctx, { change: approve, ids, expectedCount: 5 })).rejects.toMatchObject({
      code: "conflict",
      details: { count: 4 },
    });
    await expect(
      startBulk(test.ctx, { change: approve, filter: { decison: ["pending"] }, expectedCount: 1 }),
    ).rejects.toMatchObject({ code: "bad-input" });
    expect(await test.db.bulkAction.count({ where: { total: 5 } })).toBe(0);
  });

  it("stops where it is cancelled; what was done can be taken back, by whom it belongs to", async () => {
    const { id } = await startBulk(test.ctx, { change: approve, ids, expectedCount: 4 });
    const other = { ...test.ctx, actor: { ...test.ctx.actor, id: "ben", role: "reviewer" as const } };
    await expect(undoBulk(test.ctx, id)).rejects.toMatchObject({ code: "conflict" });
    await expect(cancelBulk(other, id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await cancelBulk(test.ctx, id)).toMatchObject({ status: "cancelled" });
    await run(id);
    expect(await decisions()).toEqual(["pending", "rejected", "pending", "pending"]);
    await expect(cancelBulk(test.ctx, id)).rejects.toMatchObject({ code: "conflict" });
    await expect(undoBulk(other, id)).rejects.toMatchObject({ code: "forbidden" });
    await run((await undoBulk(test.ctx, id)).id);
  });

  it("goes on where a worker left it, and gets a job again where it has none", async () => {
    const { id } = await startBulk(test.ctx, { change: approve, ids, expectedCount: 4 });
    await test.db
      .$executeRaw`update bulk_actions set created_at = now() - interval '1 hour' where id = ${id}::uuid`;
    const jobs = () => test.db.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from pgboss.job where name = 'bulk-action' and data->>'bulkId' = ${id} and state < 'active'`;
    await test.db.$executeRaw`delete from pgboss.job where name = 'bulk-action'`;
    await sweepBulks(test.db, new Date(), 5_000);
    await sweepBulks(test.db, new Date(), 5_000);
    expect(await jobs()).toEqual([{ n: 1 }]);
    await expect(runBulk({ ...work(), isStopping: () => true }, id)).rejects.toThrow("ends");
    await run(id);
    expect(await getBulk(test.ctx, id)).toMatchObject({ status: "done", done: 4, leftAlone: 0 });
    expect(await test.db.review.count({ where: { caseId: { in: ids } } })).toBe(4);
  });
});

describe("tags", () => {
  it("are put on and taken off, and an undo leaves those of others", async () => {
    await done({ kind: "tag", add: ["hard", "new"], remove: [] }, { ids: ids.slice(0, 2) }, 2);
    const { id } = await done({ kind: "tag", add: ["new", "odd"], remove: ["hard"] }, { ids }, 4);
    const tags = async () => (await rows()).map((row) => row.tags.join(" "));
    expect(await tags()).toEqual(["new odd", "new odd", "new odd", "new odd"]);
    expect((await caseFacets(test.ctx, { tool: [tool.name] })).tag).toEqual([
      { value: "new", count: 4 },
      { value: "odd", count: 4 },
      { value: "none", count: 1 },
    ]);
    await done({ kind: "tag", add: ["mine"], remove: [] }, { ids: ids.slice(0, 1) }, 1);
    await run((await undoBulk(test.ctx, id)).id);
    expect(await tags()).toEqual(["hard mine new", "hard new", "", ""]);
  });
});

describe("the trash", () => {
  const listed = async (trash?: "true") =>
    (
      await listCases(
        test.ctx,
        ListCasesQuery.parse({ tool: tool.name, status: "complete", ...(trash ? { trash } : {}) }),
      )
    ).items
      .map(({ id }) => id)
      .toSorted();
  const exported = () =>
    countExport(test.ctx, ExportInput.parse({ format: "toolalpaca", filter: { tool: [tool.name] } }));

  it("takes cases out of lists, counts and exports, and gives all of them back", async () => {
    const before = await rows();
    expect(await exported()).toBe(5);
    await done({ kind: "trash" }, { ids: ids.slice(0, 3) }, 3);
    expect(await listed()).toEqual(ids.slice(3));
    expect(await listed("true")).toEqual(ids.slice(0, 3));
    expect(await exported()).toBe(2);
    expect(await caseFacets(test.ctx, { tool: [tool.name] })).toMatchObject({ matching: 2 });
    expect(await caseFacets(test.ctx, { tool: [tool.name], trash: "true" })).toMatchObject({ matching: 3 });
    await expect(decide(ids[0] as string, "approved")).rejects.toMatchObject({
      code: "conflict",
      message: /trash/,
    });
    await done({ kind: "restore" }, { filter: { tool: [tool.name], trash: "true" } }, 3);
    expect(await listed()).toEqual(ids);
    expect(
      (await rows()).map(({ decision, revision, currentRevisionId }) => [
        decision,
        revision,
        currentRevisionId,
      ]),
    ).toEqual(
      before.map(({ decision, revision, currentRevisionId }) => [decision, revision, currentRevisionId]),
    );
  });

  it("is undone for what that action put there alone", async () => {
    const { id } = await done({ kind: "trash" }, { ids }, 4);
    await done({ kind: "restore" }, { ids: ids.slice(0, 1) }, 1);
    await done({ kind: "trash" }, { ids: ids.slice(0, 1) }, 1);
    const undo = await undoBulk(test.ctx, id);
    await run(undo.id);
    expect(await getBulk(test.ctx, undo.id)).toMatchObject({ done: 3, leftAlone: 1 });
    expect(await listed("true")).toEqual(ids.slice(0, 1));
  });
});

describe("bulk actions against single decisions", () => {
  it("lose nothing: each case shows its newest standing review, counts are right, undo spares people's work", async () => {
    const connections = Array.from({ length: 3 }, () => createDatabase(test.url, 2));
    try {
      const many = await Promise.all(Array.from({ length: 300 }, () => makeCase(test.ctx, tool)));
      const before = await test.db.review.count({ where: { undoesId: null } });
      const first = await startBulk(test.ctx, { change: approve, ids: many, expectedCount: 300 });
      const second = await startBulk(test.ctx, {
        change: { ...approve, decision: "needs-work" },
        ids: many.toReversed(),
        expectedCount: 300,
      });
      const singles = many.filter((_, at) => at % 5 === 0);
      const taken = await Promise.all([
        ...singles.map(async (id, at) => {
          const review = await decide(id, "rejected");
          if (at % 3 === 0)
            await undoReview(test.ctx, id, { reviewId: review.id }).catch((error: unknown) => {
              expect(error).toMatchObject({ code: "conflict" });
            });
          return review.id;
        }),
        ...connections.map((db, at) => runBulk({ ...work(), db }, at === 0 ? first.id : second.id)),
      ]);
      const made = await getBulk(test.ctx, first.id);
      const other = await getBulk(test.ctx, second.id);
      expect([made.done + made.leftAlone, other.done + other.leftAlone]).toEqual([300, 300]);
      const kept = new Set((await test.db.review.findMany({ select: { id: true } })).map(({ id }) => id));
      expect(taken.slice(0, singles.length).filter((id) => !kept.has(id as string))).toEqual([]);
      const after = await test.db.review.count({ where: { undoesId: null } });
      expect(after - before).toBe(made.done + other.done + singles.length);
      const current = new Map(
        (await test.db.case.findMany({ where: { id: { in: many } } })).map((row) => [row.id, row.decision]),
      );
      const reviewed = (await standing()).filter(({ caseId }) => current.has(caseId));
      expect(reviewed.filter(({ caseId, decision }) => current.get(caseId) !== decision)).toEqual([]);
      const facets = await caseFacets(test.ctx, { tool: [tool.name] });
      const counted = Map.groupBy(
        [...current.values(), ...(await decisions()), "pending"],
        (decision) => decision,
      );
      expect(facets.decision.filter(({ count }) => count > 0)).toEqual(
        facets.decision
          .map(({ value }) => ({ value, count: counted.get(value)?.length ?? 0 }))
          .filter(({ count }) => count > 0),
      );
      const ofPeople = reviewed
        .filter(({ actorId }) => actorId === "anna")
        .map(({ caseId, decision }) => [caseId, decision]);
      expect(ofPeople.length).toBeGreaterThan(0);
      for (const { id } of [other, made]) await run((await undoBulk(test.ctx, id)).id);
      const spared = (await standing())
        .filter(({ actorId, caseId }) => actorId === "anna" && current.has(caseId))
        .map(({ caseId, decision }) => [caseId, decision]);
      expect(spared).toEqual(expect.arrayContaining(ofPeople));
      expect(
        await test.db.case.count({
          where: { id: { in: many }, decision: { in: ["approved", "needs-work"] } },
        }),
      ).toBe(0);
    } finally {
      await Promise.all(connections.map((db) => db.$disconnect()));
    }
  });
});
