import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { seededRandom } from "#lib/random/random.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { cancelRun } from "./cancel-run.ts";
import { claimItem } from "./claim-item.ts";
import { planRun } from "./plan-run.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";

const test = useTestDatabase();
const ROUNDS = 12;
let workers: PrismaClient[] = [];
beforeAll(async () => {
  workers = [createDatabase(test.url, 4), createDatabase(test.url, 4)];
  // A client that was never connected does not end its pool, which claims use without it.
  await Promise.all(workers.map((worker) => worker.$connect()));
});
afterAll(() => Promise.all(workers.map((worker) => worker.$disconnect())));

/** A planned run whose items lie on disk in an order of chance. @returns their ids, oldest first */
async function scatteredRun(
  instructionIds: string[],
  seed: string,
): Promise<{ id: string; items: string[] }> {
  const { id } = await startRun(
    test.ctx,
    StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } }),
  );
  await planRun(test.db, id, () => new Date());
  const items = await test.db.runItem.findMany({ where: { runId: id }, orderBy: { id: "asc" } });
  for (const item of seededRandom(seed).shuffle(items))
    await test.db.runItem.update({ where: { id: item.id }, data: { deliveries: 0 } });
  return { id, items: items.map((item) => item.id) };
}

describe("two workers that claim the same items, each in an order of its own, while the run is cancelled", () => {
  it("never wait for each other in a circle; what is not claimed is cancelled", async () => {
    const { instructionIds } = await makeLibraryTool(test.ctx, 120);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, items } = await scatteredRun(instructionIds, `run ${round}`);
      const claimed = workers.flatMap((db, place) =>
        seededRandom(`worker ${place} in ${round}`)
          .shuffle(items)
          .map((itemId) =>
            claimItem(
              db,
              itemId,
              { workerId: `w${place}`, jobId: randomUUID(), deliveryNumber: 0 },
              new Date(),
            ),
          ),
      );
      const [held] = await Promise.all([Promise.all(claimed), cancelRun(test.ctx, id)]);
      const winners = held.flatMap((one) => (one ? [one.id] : []));
      expect(new Set(winners).size).toBe(winners.length);
      const statuses = await test.db.runItem.findMany({ where: { runId: id } });
      expect(
        statuses
          .filter(({ status }) => status === "running")
          .map((one) => one.id)
          .toSorted(),
      ).toEqual(winners.toSorted());
      expect(statuses.filter(({ status }) => status === "cancelled")).toHaveLength(
        items.length - winners.length,
      );
    }
  });
});
