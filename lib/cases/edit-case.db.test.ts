import { describe, expect, it } from "vitest";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { editCase } from "./edit-case.ts";
import { getCase } from "./get-case.ts";
import { getModelCall } from "./get-model-call.ts";
import { listCases } from "./list-cases.ts";
import { ListCasesQuery } from "./schemas.ts";
import { makeCase, makeStep, makeTool, makeTrajectory } from "./testing/case-fixtures.ts";

const test = useTestDatabase();

describe("editCase", () => {
  it("makes a revision of its own, checks it, and leaves the one before as it was", async () => {
    const id = await makeCase(test.ctx, await makeTool(test.ctx), {
      columns: { decision: "approved", decidedAt: new Date() },
    });
    const trajectory = makeTrajectory({
      instruction: "Find me a green kite.",
      steps: [makeStep("searchKites", '{"colour": "green"}'), makeStep("flyKite")],
    });
    const edited = await editCase(test.ctx, id, { revision: 0, trajectory, reason: "another colour" });
    expect(edited).toMatchObject({
      revision: 1,
      decision: "pending",
      instruction: "Find me a green kite.",
      stepCount: 2,
      calls: ["searchKites", "flyKite"],
      steps: trajectory.steps,
    });
    expect(edited.findings.map((finding) => [finding.kind, finding.step])).toEqual(
      expect.arrayContaining([
        ["not in enum", 0],
        ["unknown function", 1],
      ]),
    );
    expect(edited.findingKinds).toEqual(
      [...new Set(edited.findings.map((finding) => finding.kind))].toSorted(),
    );
    expect(edited.revisions).toMatchObject([
      { revision: 0, actorId: "paddock" },
      { revision: 1, actorId: "owner", reason: "another colour" },
    ]);
    const first = await test.db.caseRevision.findFirstOrThrow({ where: { caseId: id, revision: 0 } });
    expect(first.trajectory).toEqual(makeTrajectory());
    const found = await listCases(
      test.ctx,
      ListCasesQuery.parse({ q: "green", finding: "unknown function" }),
    );
    expect(found.items.map((row) => row.id)).toEqual([id]);
    const audit = await test.db.auditEvent.findFirstOrThrow({ where: { subjectId: id } });
    expect(audit).toMatchObject({
      action: "case.edited",
      data: { revision: 1, previousRevision: 0, previousDecision: "approved" },
    });
  });

  it("refuses a stale revision with the case as it is, and keeps nothing of it", async () => {
    const id = await makeCase(test.ctx, await makeTool(test.ctx));
    const edit = (finalAnswer: string) =>
      editCase(test.ctx, id, { revision: 0, trajectory: makeTrajectory({ finalAnswer }), reason: "" });
    const results = await Promise.allSettled([edit("One."), edit("Two."), edit("Three.")]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const now = await getCase(test.ctx, id);
    const refused = { code: "conflict", details: { revision: 1, finalAnswer: now.finalAnswer } };
    const reasons = results.flatMap((result) =>
      result.status === "rejected" ? [result.reason as unknown] : [],
    );
    expect(reasons).toMatchObject([refused, refused]);
    expect(now.revisions).toHaveLength(2);
  });

  it("mends a failed case, and stores what PostgreSQL cannot hold as a mark", async () => {
    const id = await makeCase(test.ctx, await makeTool(test.ctx), {
      trajectory: makeTrajectory({ error: "out of rounds", finalAnswer: null }),
    });
    const mended = await editCase(test.ctx, id, {
      revision: 0,
      trajectory: makeTrajectory({ finalAnswer: "a\u0000b\ud800" }),
      reason: "",
    });
    expect(mended).toMatchObject({ status: "complete", error: null, finalAnswer: "a\ufffdb\ufffd" });
  });
});

describe("getCase", () => {
  it("shows the functions of the version that the case was made with", async () => {
    const tool = await makeTool(test.ctx);
    const id = await makeCase(test.ctx, tool);
    const before = await getCase(test.ctx, id);
    expect(before.tool).toMatchObject({ name: "Kite Shop", hasNewerVersion: false });
    expect(before.tool.functions.map((one) => one.name)).toEqual(["searchKites", "getKite"]);
    const newer = await test.db.toolVersion.create({
      data: {
        id: newId(),
        toolId: tool.toolId,
        version: 2,
        documentation: { openapi: "3.1.0", paths: {} },
        actorId: "owner",
      },
    });
    await test.db.tool.update({
      where: { id: tool.toolId },
      data: { version: 2, currentVersionId: newer.id },
    });
    const after = await getCase(test.ctx, id);
    expect(after).toEqual({ ...before, tool: { ...before.tool, hasNewerVersion: true } });
  });

  it("shows the steps so far of a case that is simulated, and a document that cannot be read as no functions", async () => {
    const tool = await makeTool(test.ctx);
    const unreadable = await test.db.toolVersion.create({
      data: { id: newId(), toolId: tool.toolId, version: 2, documentationText: "{", actorId: "owner" },
    });
    const made = await test.db.case.create({
      data: {
        id: newId(),
        toolId: tool.toolId,
        toolVersionId: unreadable.id,
        toolName: tool.name,
        category: "",
        instruction: "Find a kite.",
      },
    });
    await test.db.caseStep.createMany({
      data: [1, 0].map((position) => ({
        id: newId(),
        caseId: made.id,
        position,
        step: makeStep(`call${position}`),
      })),
    });
    const detail = await getCase(test.ctx, made.id);
    expect(detail).toMatchObject({
      status: "simulating",
      revision: -1,
      revisions: [],
      finalAnswer: null,
      tool: { functions: [] },
    });
    expect(detail.steps.map((step) => step.action)).toEqual(["call0", "call1"]);
  });

  it("lists the model calls behind it in the order they were asked", async () => {
    const id = await makeCase(test.ctx, await makeTool(test.ctx));
    const call = {
      caseId: id,
      agent: "assistant",
      endpoint: "offline",
      model: "offline",
      promptName: "assistant",
      promptVersion: 1,
      requestHash: "x",
      request: { messages: [{ role: "user", content: "Which kite?" }], temperature: 0 },
      outcome: "answered",
      answer: "Thought: red",
      costMicroUsd: 12n,
      startedAt: new Date("2026-01-01T00:00:00Z"),
    };
    const runItemId = newId();
    await test.db.modelCall.createMany({
      data: [
        [1, 0],
        [0, 1],
        [0, 0],
      ].map(([sequence = 0, tryNumber = 0]) => ({
        ...call,
        id: newId(),
        runItemId,
        sequence,
        tryNumber,
        step: sequence,
      })),
    });
    const { modelCalls } = await getCase(test.ctx, id);
    expect(modelCalls.map((one) => one.sequence)).toEqual([0, 0, 1]);
    expect(await getModelCall(test.ctx, modelCalls[0]?.id ?? "")).toMatchObject({
      ...modelCalls[0],
      costMicroUsd: 12,
      request: call.request,
      answer: "Thought: red",
      startedAt: "2026-01-01T00:00:00.000Z",
    });
    await expect(getModelCall(test.ctx, newId())).rejects.toMatchObject({ code: "not-found" });
  });
});
