import { afterEach, describe, expect, it, vi } from "vitest";
import { makeCase, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { machine } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { createDatabase } from "#lib/db/client.ts";
import { getHealth, WORKER_SEEN_WITHIN_MS } from "./get-health.ts";
import { getOverview } from "./get-overview.ts";

const test = useTestDatabase();
afterEach(() => vi.unstubAllEnvs());

describe("getOverview", () => {
  it("of an empty installation says what to begin with", async () => {
    expect(await getOverview(test.ctx)).toEqual({
      apis: 0,
      tools: { ready: 0, building: 0, failed: 0 },
      instructions: 0,
      liveRuns: 0,
      assignedToMe: 0,
      latestRuns: [],
      isDemo: false,
      cases: { total: 0, pending: 0, approved: 0, rejected: 0, needsWork: 0, failed: 0 },
      nextSteps: ["import-apis", "add-endpoint"],
    });
  });

  it("counts what is there, and is a demo until a person brings something in", async () => {
    await test.db.setting.create({ data: { key: "demo", value: { state: "done" } } });
    await test.db.api.create({ data: { name: "Kite Shop" } });
    const tool = await makeTool(test.ctx);
    await test.db.tool.create({ data: { name: "Broken", status: "failed" } });
    const instruction = await test.db.instruction.create({
      data: { toolId: tool.toolId, position: 0, text: "Find a kite." },
    });
    await test.db.run.create({
      data: {
        id: newId(),
        kind: "simulate",
        status: "running",
        title: "Demo",
        input: { kind: "simulate" },
        actorId: machine.id,
      },
    });
    for (const decision of ["pending", "approved", "approved", "rejected", "needs-work"])
      await makeCase(test.ctx, tool, { columns: { decision } });
    await makeCase(test.ctx, tool, {
      trajectory: makeTrajectory({ error: "out of rounds" }),
      columns: { instructionId: instruction.id },
    });
    expect(await getOverview(test.ctx)).toMatchObject({
      apis: 1,
      tools: { ready: 1, building: 0, failed: 1 },
      instructions: 1,
      liveRuns: 1,
      latestRuns: [{ title: "Demo" }],
      isDemo: true,
      cases: { total: 6, pending: 2, approved: 2, rejected: 1, needsWork: 1, failed: 1 },
      nextSteps: ["review", "import-apis", "export", "mend-tools", "add-endpoint"],
    });
    await test.db.import.create({
      data: { format: "toolalpaca", sha256: "x", byteCount: 1, counts: {}, actorId: "owner" },
    });
    expect(await getOverview(test.ctx)).toMatchObject({ isDemo: false });
  });
});

describe("getHealth", () => {
  it("counts the workers seen in the last 15 seconds", async () => {
    vi.stubEnv("PADDOCK_DATABASE_KIND", "embedded");
    const now = new Date("2026-01-01T00:01:00Z");
    for (const agoMs of [0, WORKER_SEEN_WITHIN_MS - 1, WORKER_SEEN_WITHIN_MS]) {
      await test.db.worker.create({
        data: { id: newId(), hostname: "here", pid: 1, seenAt: new Date(now.getTime() - agoMs) },
      });
    }
    const health = await getHealth({ ...test.ctx, now: () => now });
    expect(health).toEqual({
      status: "ok",
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      database: "embedded",
      workers: 2,
    });
  });

  it("says so where the database does not answer", async () => {
    const db = createDatabase("postgresql://nobody@127.0.0.1:1/none");
    await expect(getHealth({ ...test.ctx, db })).rejects.toMatchObject({ code: "unavailable" });
  });
});
