import { expect, it } from "vitest";
import { getCase } from "#lib/cases/get-case.ts";
import { listCases } from "#lib/cases/list-cases.ts";
import { recheckCase } from "#lib/cases/recheck-case.ts";
import { ListCasesQuery } from "#lib/cases/schemas.ts";
import { makeCase, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { createDatabase } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { cancelBulk } from "./cancel-bulk.ts";
import { runBulk } from "./run-bulk.ts";
import { startBulk } from "./start-bulk.ts";
import { doBulk, finished, undone } from "./testing/bulk-fixtures.ts";
import { undoBulk } from "./undo-bulk.ts";

const test = useTestDatabase();

/** Cases that nearly repeat each other, compared in this order. */
async function alike(kite: string, count: number): Promise<string[]> {
  const tool = await makeTool(test.ctx);
  const ids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const instruction = `Please find me a ${kite} kite with two ${kite} lines that flies well over ${kite} water${"!".repeat(place)}`;
    const id = await makeCase(test.ctx, tool, { trajectory: makeTrajectory({ instruction }) });
    await recheckCase(test.db, id);
    ids.push(id);
  }
  return ids;
}

/** Place of the case that each is said to repeat; null: none. */
const originals = (ids: string[]): Promise<(number | null)[]> =>
  Promise.all(
    ids.map(async (id) => {
      const { findings, findingKinds } = await getCase(test.ctx, id);
      const original = findings.find(({ kind }) => kind === "duplicate")?.otherCaseId;
      expect(findingKinds.includes("duplicate")).toBe(original !== undefined);
      return original === undefined ? null : ids.indexOf(original);
    }),
  );
const trash = (ids: string[]) => ({ change: { kind: "trash" }, ids, expectedCount: ids.length }) as const;
const restore = (ids: string[]) => ({ change: { kind: "restore" }, ids, expectedCount: ids.length }) as const;

it("what repeats a case in the trash repeats the next one, or none, until that is restored", async () => {
  const ids = await alike("red", 3);
  const [first = "", second = ""] = ids;
  expect(await originals(ids)).toEqual([null, 0, 0]);
  const single = await doBulk(test.ctx, trash([first]));
  expect(single).toMatchObject({ status: "done", done: 1 });
  expect(await originals(ids)).toEqual([null, null, 1]);
  const other = await doBulk(test.ctx, trash([second]));
  expect(await originals(ids)).toEqual([null, null, null]);
  await undone(test.ctx, other.id);
  expect(await originals(ids)).toEqual([null, null, 1]);
  await doBulk(test.ctx, restore([first]));
  expect(await originals(ids)).toEqual([null, 0, 0]);
});

it("many at once are settled too, and so is taking that back", async () => {
  const ids = await alike("green", 6);
  const { id } = await doBulk(test.ctx, trash(ids.slice(0, 4)));
  expect((await originals(ids)).slice(4)).toEqual([null, 4]);
  const query = ListCasesQuery.parse({ finding: "duplicate", q: "green" });
  expect((await listCases(test.ctx, query)).items.map((row) => row.id)).toEqual([ids[5]]);
  await undone(test.ctx, id);
  expect(await originals(ids)).toEqual([null, 0, 0, 0, 0, 0]);
  await doBulk(test.ctx, trash(ids.slice(0, 2)));
  expect((await originals(ids)).slice(2)).toEqual([null, 2, 2, 2]);
  const restored = await doBulk(test.ctx, restore(ids.slice(0, 2)));
  expect(await originals(ids)).toEqual([null, 0, 0, 0, 0, 0]);
  await undone(test.ctx, restored.id);
  expect((await originals(ids)).slice(2)).toEqual([null, 2, 2, 2]);
});

it("a new case repeats one that is there, however many like it are in the trash", async () => {
  const tool = await makeTool(test.ctx);
  const instruction = "Please find me a grey kite with two grey lines that flies well over grey water";
  const made: string[] = [];
  for (let count = 0; count < 55; count += 1) {
    const id = await makeCase(test.ctx, tool, { trajectory: makeTrajectory({ instruction }) });
    await recheckCase(test.db, id);
    made.push(id);
  }
  await doBulk(test.ctx, trash(made.slice(0, 54)));
  const late = await makeCase(test.ctx, tool, { trajectory: makeTrajectory({ instruction }) });
  await recheckCase(test.db, late);
  const [found] = (await getCase(test.ctx, late)).findings;
  expect(found).toMatchObject({ kind: "duplicate", otherCaseId: made[54] });
});

it("a worker that ends between the trash and the twins leaves them to the next one", async () => {
  const ids = await alike("blue", 3);
  const { id } = await startBulk(test.ctx, trash(ids.slice(0, 1)));
  let asked = 0;
  const ending = { db: test.db, now: () => new Date(), isStopping: () => (asked += 1) > 0 };
  await expect(runBulk(ending, id)).rejects.toThrow("ends");
  expect(await originals(ids)).toEqual([null, 0, 0]);
  expect(await finished(test.ctx, id)).toMatchObject({ status: "done", done: 1 });
  expect(await originals(ids)).toEqual([null, null, 1]);
});

it("what was done before somebody stopped the action is settled all the same", async () => {
  const ids = await alike("white", 2);
  const { id } = await startBulk(test.ctx, trash(ids.slice(0, 1)));
  let asked = 0;
  const ending = { db: test.db, now: () => new Date(), isStopping: () => (asked += 1) > 0 };
  await expect(runBulk(ending, id)).rejects.toThrow("ends");
  await cancelBulk(test.ctx, id);
  expect(await finished(test.ctx, id)).toMatchObject({ status: "cancelled", done: 1 });
  expect(await originals(ids)).toEqual([null, null]);
});

it("trashing and restoring by two at once leaves every twin as the last of them has it", async () => {
  const ids = await alike("black", 4);
  const other = createDatabase(test.url, 2);
  try {
    for (let round = 0; round < 4; round += 1) {
      const started = await startBulk(test.ctx, trash(ids.slice(0, 1)));
      const second = await startBulk(test.ctx, trash(ids.slice(1, 2)));
      await Promise.all([finished(test.ctx, started.id), finished({ ...test.ctx, db: other }, second.id)]);
      expect((await originals(ids)).slice(2)).toEqual([null, 2]);
      const back = await undoBulk(test.ctx, started.id);
      const secondBack = await undoBulk(test.ctx, second.id);
      await Promise.all([finished(test.ctx, back.id), finished({ ...test.ctx, db: other }, secondBack.id)]);
      expect(await originals(ids)).toEqual([null, 0, 0, 0]);
    }
  } finally {
    await other.$disconnect();
  }
});
