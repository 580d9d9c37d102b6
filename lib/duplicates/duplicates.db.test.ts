import { beforeEach, describe, expect, it } from "vitest";
import { getBulk } from "#lib/bulk/get-bulk.ts";
import { runBulk } from "#lib/bulk/run-bulk.ts";
import { startBulk } from "#lib/bulk/start-bulk.ts";
import { undoBulk } from "#lib/bulk/undo-bulk.ts";
import { editCase } from "#lib/cases/edit-case.ts";
import { recheckCase } from "#lib/cases/recheck-case.ts";
import { EditCase } from "#lib/cases/schemas.ts";
import { makeCase, makeTool, makeTrajectory, type MadeTool } from "#lib/cases/testing/case-fixtures.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { seededRandom } from "#lib/random/random.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { getCluster } from "./get-cluster.ts";
import { keepOne } from "./keep-one.ts";
import { listClusters } from "./list-clusters.ts";
import { ListClustersQuery, type ClusterRow } from "./schemas.ts";

const test = useTestDatabase();
let tool: MadeTool;
const run = (id: string) => runBulk({ db: test.db, now: () => new Date(), isStopping: () => false }, id);

/** Cases of other tools are compared as well: each speaks of a kite of its own. */
const trajectoryOf = (kite: string, suffix = "") =>
  makeTrajectory({
    instruction: `Please find me a ${kite} kite with two ${kite} lines that flies well in a light wind over ${kite} water${suffix}`,
  });

async function alike(kite: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    ids.push(await makeCase(test.ctx, tool, { trajectory: trajectoryOf(kite, "!".repeat(place)) }));
    await recheckCase(test.db, ids[place] ?? "");
  }
  return ids;
}

const clusters = async (state: "open" | "all" = "open"): Promise<ClusterRow[]> =>
  (await listClusters(test.ctx, ListClustersQuery.parse({ state, tool: tool.toolId }))).items;
const sizes = async (state: "open" | "all" = "open") =>
  (await clusters(state)).map(({ size, openSize }) => [size, openSize]);
const decide = (id: string, decision: "approved" | "rejected") =>
  reviewCase(test.ctx, id, { revision: 0, decision, reasons: [], comment: "" });
const bulk = async (kind: "trash" | "restore", ids: string[]) => {
  const { id } = await startBulk(test.ctx, { change: { kind }, ids, expectedCount: ids.length });
  await run(id);
};
const liveOf = async (ids: string[]) =>
  (await test.db.case.findMany({ where: { id: { in: ids }, trashedAt: null }, select: { id: true } })).map(
    ({ id }) => id,
  );

beforeEach(async () => {
  tool = await makeTool(test.ctx, { name: `Tool ${newId()}` });
});

describe("clusters of near-duplicates", () => {
  it("are listed with what their cases are, the largest first, page by page", async () => {
    const word = newId();
    const [first = "", second = ""] = await alike(`${word}a`, 3);
    await alike(`${word}b`, 2);
    await alike(`${word}c`, 1);
    await decide(second, "approved");
    const page = await listClusters(test.ctx, ListClustersQuery.parse({ tool: tool.toolId, limit: 1 }));
    expect(page).toMatchObject({
      total: 2,
      items: [
        {
          toolName: tool.name,
          size: 3,
          openSize: 3,
          decisions: { pending: 2, approved: 1, rejected: 0, "needs-work": 0 },
        },
      ],
    });
    expect(page.items[0]?.similarity).toBeGreaterThan(0.9);
    expect(page.items[0]?.instruction).toBe(trajectoryOf(`${word}a`).instruction);
    const next = await listClusters(
      test.ctx,
      ListClustersQuery.parse({ tool: tool.toolId, limit: 1, cursor: page.nextCursor ?? "" }),
    );
    expect(next).toMatchObject({ items: [{ size: 2 }], nextCursor: null });
    const detail = await getCluster(test.ctx, page.items[0]?.id ?? "");
    expect(detail.members.map(({ id }) => id).slice(0, 2)).toEqual([first, second]);
    expect(detail.suggestion).toMatchObject({ caseId: second, reasons: ["approved"] });
    await expect(
      listClusters(test.ctx, ListClustersQuery.parse({ cursor: "nonsense" })),
    ).rejects.toMatchObject({
      code: "bad-input",
    });
  });

  it("shrink with the trash, grow with restoring, and lose who is edited away", async () => {
    const word = newId();
    const [first = "", second = "", third = ""] = await alike(word, 3);
    expect(await sizes()).toEqual([[3, 3]]);
    await bulk("trash", [first, second]);
    expect(await sizes("all")).toEqual([]);
    await bulk("restore", [second]);
    expect(await sizes()).toEqual([[2, 2]]);
    await editCase(
      test.ctx,
      third,
      EditCase.parse({ revision: 0, trajectory: trajectoryOf(`${word}other`) }),
    );
    expect(await sizes("all")).toEqual([]);
    await bulk("restore", [first]);
    expect(await sizes()).toEqual([[2, 2]]);
    await editCase(test.ctx, third, EditCase.parse({ revision: 1, trajectory: trajectoryOf(word) }));
    expect(await sizes()).toEqual([[3, 3]]);
  });

  it("are settled where all but one are rejected, until that is taken back", async () => {
    const [first = "", second = ""] = await alike(newId(), 2);
    await decide(second, "rejected");
    expect([await sizes("open"), await sizes("all")]).toEqual([[], [[2, 1]]]);
    await decide(second, "approved");
    expect(await sizes()).toEqual([[2, 2]]);
    expect((await getCluster(test.ctx, (await clusters())[0]?.id ?? "")).members[0]?.id).toBe(first);
  });

  it("count what is there after any mix of writes by several at once", async () => {
    const random = seededRandom("clusters");
    const word = newId();
    const ids = (await Promise.all([alike(`${word}x`, 4), alike(`${word}y`, 4)])).flat();
    const act = async (id: string, what: number): Promise<unknown> => {
      if (what === 0) return test.db.case.update({ where: { id }, data: { trashedAt: new Date() } });
      if (what === 1) return test.db.case.update({ where: { id }, data: { trashedAt: null } });
      if (what === 2) return test.db.case.update({ where: { id }, data: { decision: "rejected" } });
      if (what === 3) return test.db.case.update({ where: { id }, data: { decision: "approved" } });
      return clusters("all");
    };
    for (let round = 0; round < 12; round += 1)
      await Promise.all([1, 2, 3, 4].map(() => act(random.pick(ids), random.integer(0, 4))));
    const counted = await test.db.$queryRaw<{ size: number; open: number }[]>`
      select count(*)::int as size, (count(*) filter (where c.decision <> 'rejected'))::int as open
      from case_signatures s join cases c on c.id = s.case_id
      where c.tool_id = ${tool.toolId}::uuid and c.trashed_at is null group by s.cluster_id having count(*) >= 2`;
    const pairs = counted.map(({ size, open }) => [size, open]);
    expect((await sizes("all")).toSorted()).toEqual(pairs.toSorted());
  });
});

describe("keeping one", () => {
  it("puts the others into the trash, and undone brings all of them back", async () => {
    const ids = await alike(newId(), 3);
    const [cluster] = await clusters();
    const action = await keepOne(test.ctx, cluster?.id ?? "", "trash", {
      keepId: ids[1] ?? "",
      expectedCount: 2,
    });
    await run(action.id);
    expect(await liveOf(ids)).toEqual([ids[1]]);
    expect(await clusters()).toEqual([]);
    const undo = await undoBulk(test.ctx, action.id);
    await run(undo.id);
    expect(await getBulk(test.ctx, undo.id)).toMatchObject({ done: 2, leftAlone: 0 });
    expect((await liveOf(ids)).toSorted()).toEqual(ids.toSorted());
    expect(await sizes()).toEqual([[3, 3]]);
  });

  it("rejects the others as duplicates, apart from those that are", async () => {
    const [first = "", second = "", third = ""] = await alike(newId(), 3);
    await decide(third, "rejected");
    const [cluster] = await clusters();
    const action = await keepOne(test.ctx, cluster?.id ?? "", "reject", { keepId: first, expectedCount: 1 });
    await run(action.id);
    expect(await test.db.review.findMany({ where: { caseId: second } })).toMatchObject([
      { decision: "rejected", reasons: ["duplicate"], previous: "pending" },
    ]);
    expect(await test.db.review.count({ where: { caseId: third } })).toBe(1);
    await run((await undoBulk(test.ctx, action.id)).id);
    expect(await test.db.case.findUnique({ where: { id: second } })).toMatchObject({ decision: "pending" });
  });

  it("is refused where it is not what the person saw", async () => {
    const [first = "", second = "", third = ""] = await alike(newId(), 3);
    const id = (await clusters())[0]?.id ?? "";
    const keep = (keepId: string, expectedCount: number) =>
      keepOne(test.ctx, id, "trash", { keepId, expectedCount });
    await expect(keep(first, 1)).rejects.toMatchObject({ code: "conflict", details: { count: 2 } });
    await expect(keep(newId(), 2)).rejects.toMatchObject({ code: "conflict" });
    await decide(first, "rejected");
    await expect(keep(first, 2)).rejects.toThrow(/is rejected/);
    await bulk("trash", [second]);
    await expect(keep(second, 2)).rejects.toThrow(/in the trash/);
    await expect(
      keepOne(test.ctx, newId(), "trash", { keepId: third, expectedCount: 1 }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await liveOf([first, second, third])).length).toBe(2);
  });

  it("by two people who keep different ones keeps the first's", async () => {
    for (let round = 0; round < 5; round += 1) {
      tool = await makeTool(test.ctx, { name: `Tool ${newId()}` });
      const ids = await alike(newId(), 2);
      const id = (await clusters())[0]?.id ?? "";
      const tries = await Promise.allSettled(
        ids.map((keepId) =>
          keepOne(test.ctx, id, round % 2 ? "reject" : "trash", { keepId, expectedCount: 1 }),
        ),
      );
      const started = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []));
      expect(started).toHaveLength(1);
      for (const action of started) await run(action);
      const left = await test.db.case.count({
        where: { id: { in: ids }, trashedAt: null, decision: { not: "rejected" } },
      });
      expect(left).toBe(1);
    }
  });

  it("leaves to a person whom they decided meanwhile", async () => {
    const ids = await alike(newId(), 4);
    const [keepId = "", ...others] = ids;
    const id = (await clusters())[0]?.id ?? "";
    const action = await keepOne(test.ctx, id, "trash", { keepId, expectedCount: 3 });
    await Promise.all(
      [run(action.id), ...others.slice(0, 2).map((other) => decide(other, "approved"))].map((p) =>
        p.catch(() => null),
      ),
    );
    const done = await getBulk(test.ctx, action.id);
    expect(done.done + done.leftAlone).toBe(3);
    const cases = await test.db.case.findMany({ where: { id: { in: others } } });
    // Each is either thrown away as it was, or decided and kept: never both.
    for (const one of cases) expect(one.trashedAt === null).toBe(one.decision === "approved");
    expect(cases.filter(({ trashedAt }) => trashedAt !== null)).toHaveLength(done.done);
  });
});
