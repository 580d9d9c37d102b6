import { afterAll, beforeAll, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import { brokenPromises } from "./testing/broken-promises.ts";
import { madeUpApis } from "./testing/made-up-apis.ts";
import { makeCorpus } from "./testing/make-corpus.ts";
import { measureCorpus } from "./testing/measure-corpus.ts";

/** A tool of each category; `npm run bench variety` makes 400 with 2,000 cases. */
const TOOLS = 51;
const PER_TOOL = 5;

const test = useTestDatabase();
let worker: RunningWorker;
beforeAll(async () => {
  worker = await startWorker({ connectionString: test.url, concurrency: 8 });
});
afterAll(() => worker.stop(5_000));

it(
  "a corpus by a worker and the offline model keeps what its mix promises",
  { timeout: 180_000 },
  async () => {
    const plan = { apis: madeUpApis(TOOLS), perTool: PER_TOOL, mix: "beyond", template: 1 } as const;
    const found = await measureCorpus(test.ctx, await makeCorpus(test.ctx, plan));
    expect(found.variety).toMatchObject({ cases: TOOLS * PER_TOOL, categories: { count: TOOLS } });
    expect(brokenPromises(found)).toEqual([]);
  },
);
