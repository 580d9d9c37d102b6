import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCase } from "#lib/cases/get-case.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { undoReview } from "#lib/review/undo-review.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import { getRun } from "./get-run.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel } from "./testing/scripted-model.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
let worker: RunningWorker;
beforeAll(async () => {
  worker = await startWorker({
    connectionString: test.url,
    concurrency: 4,
    connect: scriptedModel().connect,
  });
});
afterAll(() => worker.stop(5_000));

/** Two instructions that say the same. */
async function simulated(autoReject: string[]) {
  const { toolId, instructionIds } = await makeLibraryTool(test.ctx, 2);
  const text = `Which books about ${toolId} have the word "river" in their title? I want all of them!`;
  await test.db.instruction.updateMany({ where: { id: { in: instructionIds } }, data: { text } });
  const input = { kind: "simulate", instructions: { ids: instructionIds }, autoReject };
  const { id } = await startRun(test.ctx, StartRun.parse(input));
  await until(async () => (await getRun(test.ctx, id)).status === "succeeded");
  return test.db.case.findMany({ where: { runId: id }, include: { reviews: true, findings: true } });
}

describe("a run that rejects by rule", () => {
  it("decides as Paddock, says why, and a person can undo it", async () => {
    const cases = await simulated(["duplicate", "loop"]);
    const rejected = cases.filter(({ decision }) => decision === "rejected");
    expect(rejected).toHaveLength(1);
    const [twin] = rejected;
    if (!twin) throw new Error("none rejected");
    expect(twin.findings).toMatchObject([{ kind: "duplicate" }]);
    expect(twin.reviews).toMatchObject([
      { actorId: "paddock", decision: "rejected", previous: "pending", reasons: ["duplicate"], revision: 0 },
    ]);
    expect(twin.reviews[0]?.comment).toContain("nearly those of another case");
    const audit = await test.db.auditEvent.findMany({ where: { subjectId: twin.id } });
    expect(audit).toMatchObject([
      { actorId: "paddock", action: "case.reviewed", data: { decision: "rejected" } },
    ]);
    for (const one of cases.filter(({ id }) => id !== twin.id))
      expect(one).toMatchObject({ decision: "pending", reviews: [], decidedAt: null });

    await undoReview(test.ctx, twin.id, { reviewId: twin.reviews[0]?.id ?? "" });
    const undone = await getCase(test.ctx, twin.id);
    expect(undone).toMatchObject({ decision: "pending", findingKinds: ["duplicate"] });
    expect(undone.reviews.map(({ actorId }) => actorId)).toEqual(["paddock", "owner"]);
  });

  it("leaves every case to people where nothing is chosen", async () => {
    const cases = await simulated([]);
    expect(cases.filter(({ findingKinds }) => findingKinds.includes("duplicate"))).toHaveLength(1);
    expect(cases.map(({ decision }) => decision)).toEqual(["pending", "pending"]);
  });
});
