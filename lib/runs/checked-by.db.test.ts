import { afterAll, beforeAll, expect, it } from "vitest";
import { caseFacets } from "#lib/cases/case-facets.ts";
import { listCases } from "#lib/cases/list-cases.ts";
import { CaseFilter, ListCasesQuery } from "#lib/cases/schemas.ts";
import { makeCase, makeTool } from "#lib/cases/testing/case-fixtures.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import { getRun } from "./get-run.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
let worker: RunningWorker;
beforeAll(async () => {
  worker = await startWorker({ connectionString: test.url, concurrency: 2 });
});
afterAll(() => worker.stop(5_000));

async function check(ids: string[]): Promise<string> {
  const { id } = await startRun(test.ctx, StartRun.parse({ kind: "check", cases: { ids } }));
  await until(async () => (await getRun(test.ctx, id)).status === "succeeded");
  return id;
}

const listed = async (runs: string[]) =>
  (await listCases(test.ctx, ListCasesQuery.parse({ checkedBy: runs, sort: "oldest" }))).items.map(
    ({ id }) => id,
  );

it("the cases that a run checked can be listed and counted, whichever run made them", async () => {
  const tool = await makeTool(test.ctx);
  const ids: string[] = [];
  for (let count = 0; count < 4; count += 1) ids.push(await makeCase(test.ctx, tool));
  const one = await check(ids.slice(0, 2));
  const two = await check(ids.slice(1, 3));
  expect(await listed([one])).toEqual(ids.slice(0, 2));
  expect(await listed([one, two])).toEqual(ids.slice(0, 3));
  expect(await caseFacets(test.ctx, CaseFilter.parse({ checkedBy: [two] }))).toMatchObject({ matching: 2 });
  expect(await listed(["0190a3b0-0000-7000-8000-000000000000"])).toEqual([]);
});
