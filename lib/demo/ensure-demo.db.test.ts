import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { prepareQueue } from "#lib/jobs/prepare-queue.ts";
import { getOverview } from "#lib/overview/get-overview.ts";
import { startWorker } from "#lib/worker/start-worker.ts";
import { demoCatalogue, demoToolNames } from "./catalogue.ts";
import { ensureDemo } from "./ensure-demo.ts";

const held = useTestDatabase();
const used = useTestDatabase();

beforeAll(async () => {
  await prepareQueue(held.url);
});

describe("the demo", () => {
  test("is made once on an empty installation, whoever asks, and says what it is", async () => {
    await Promise.all([ensureDemo(held.ctx), ensureDemo(held.ctx), ensureDemo(held.ctx)]);
    expect(await held.db.api.count()).toBe(demoCatalogue.length);
    expect(await held.db.run.count()).toBe(1);
    const worker = await startWorker({ connectionString: held.url, concurrency: 16 });
    try {
      for (const until = Date.now() + 50_000; Date.now() < until; await sleep(100)) {
        if ((await ensureDemo(held.ctx)).isOver) break;
      }
    } finally {
      await worker.stop(5_000);
    }
    const runs = await held.db.run.findMany({ orderBy: { id: "asc" } });
    expect(runs.map(({ kind, status, actorId }) => [kind, status, actorId])).toEqual([
      ["build-tools", "succeeded", "paddock"],
      ["write-instructions", "succeeded", "paddock"],
      ["simulate", "succeeded", "paddock"],
    ]);
    const overview = await getOverview(held.ctx);
    expect(overview).toMatchObject({
      isDemo: true,
      apis: demoCatalogue.length,
      tools: { ready: demoToolNames.length },
    });
    expect(overview.instructions).toBe(demoToolNames.length * 5);
    expect(overview.cases.total).toBe(demoToolNames.length * 5);
  });

  test("stays away from an installation that is in use", async () => {
    await used.db.api.create({ data: { name: "Mine" } });
    expect(await ensureDemo(used.ctx)).toEqual({ isOver: true });
    expect(await used.db.api.count()).toBe(1);
    expect(await used.db.setting.count()).toBe(0);
  });
});
