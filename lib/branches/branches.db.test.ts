import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { editCase } from "#lib/cases/edit-case.ts";
import { getCase } from "#lib/cases/get-case.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { ModelError } from "#lib/llm/chat.ts";
import { putEndpoint } from "#lib/llm/put-endpoint.ts";
import { PutEndpoint } from "#lib/llm/schemas.ts";
import { cancelRun } from "#lib/runs/cancel-run.ts";
import { cloneRun } from "#lib/runs/clone-run.ts";
import { listRunItems } from "#lib/runs/list-run-items.ts";
import { planRun } from "#lib/runs/plan-run.ts";
import { runItem } from "#lib/runs/run-item.ts";
import { ListRunItemsQuery, StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { itemWork } from "#lib/runs/testing/item-work.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { scriptedModel, type ScriptedModel } from "#lib/runs/testing/scripted-model.ts";
import { adoptBranch } from "./adopt-branch.ts";
import { getBranch } from "./get-branch.ts";
import { listBranches } from "./list-branches.ts";
import { retryBranch } from "./retry-branch.ts";
import { StartBranches } from "./schemas.ts";
import { startBranches } from "./start-branches.ts";

const test = useTestDatabase();
const now = (): Date => new Date();

/** Works on one item, as a delivery of its job does. */
const deliver = (itemId: string, model: ScriptedModel, jobId: string = randomUUID(), deliveryNumber = 0) =>
  runItem(itemWork(test.db, model), { itemId, jobId, deliveryNumber });

const itemsOf = (runId: string) =>
  test.db.runItem.findMany({ where: { runId }, orderBy: { position: "asc" } });

async function deliverAll(runId: string, model = scriptedModel()): Promise<ScriptedModel> {
  for (const { id } of await itemsOf(runId)) await deliver(id, model);
  return model;
}

const looked = (place: number): Step => ({
  thought: `I look, ${place}.  `,
  action: "searchBooks",
  actionInput: `{ "word":"sea${place}" }`,
  observation: 'Status Code: 200. Response: {"books": []}',
  statusCode: 200,
  rawText: `Thought: I look, ${place}.  \nAction: searchBooks\nAction Input: { "word":"sea${place}" }`,
});

/** A case that was simulated, and edited to begin with so many searches: revision 1. */
async function madeCase(steps: Step[] = [looked(0), looked(1), looked(2)]): Promise<string> {
  const { instructionIds } = await makeLibraryTool(test.ctx, 1);
  const input = { kind: "simulate", instructions: { ids: instructionIds }, settings: { maxRounds: 9 } };
  const { id: runId } = await startRun(test.ctx, StartRun.parse(input));
  await planRun(test.db, runId, now);
  await deliverAll(runId);
  const { id } = await test.db.case.findFirstOrThrow({ where: { runId } });
  const { instruction, finalThought, finalAnswer } = await getCase(test.ctx, id);
  const trajectory = { instruction, steps, finalThought, finalAnswer, error: null };
  await editCase(test.ctx, id, { revision: 0, trajectory, reason: "searched more" });
  return id;
}

const start = (caseId: string, input: Partial<StartBranches> = {}) =>
  startBranches(test.ctx, caseId, StartBranches.parse({ revision: 1, fromStep: 3, ...input }));

const branchesOf = (caseId: string) =>
  test.db.caseBranch.findMany({ where: { caseId }, orderBy: { number: "asc" }, include: { steps: true } });

describe("a branch", () => {
  it("begins with the given steps to the letter; only what comes after them is asked for", async () => {
    const caseId = await madeCase();
    const before = await getCase(test.ctx, caseId);
    const { runId, numbers } = await start(caseId);
    expect(numbers).toEqual([1]);
    expect((await listBranches(test.ctx, caseId)).items).toMatchObject([
      { status: "simulating", runStatus: "running", givenSteps: 2, stepCount: 2, error: null },
    ]);
    const model = await deliverAll(runId);
    expect(model.requests.map(({ agent, step }) => [agent, step])).toEqual([
      ["assistant", 2],
      ["executor", 2],
      ["assistant", 3],
    ]);
    const calls = await test.db.modelCall.findMany({ where: { runId }, orderBy: { sequence: "asc" } });
    expect(calls.map(({ step, caseId: of }) => [step, of])).toEqual([
      [2, null],
      [2, null],
      [3, null],
    ]);
    const [branch] = await branchesOf(caseId);
    expect(branch).toMatchObject({
      status: "complete",
      trajectory: {
        instruction: before.instruction,
        steps: [looked(0), looked(1), { action: "searchBooks", actionInput: '{"word": "river"}' }],
        finalAnswer: 'There is one: "By the river".',
        error: null,
      },
      steps: [{ position: 2 }],
    });
    expect(await getCase(test.ctx, caseId)).toEqual(before);
    expect(await test.db.run.findUnique({ where: { id: runId } })).toMatchObject({
      status: "succeeded",
      input: { settings: { maxRounds: 9 }, branch: { caseId, revision: 1, givenSteps: 2 } },
    });
    const { items } = await listRunItems(test.ctx, runId, ListRunItemsQuery.parse({}));
    expect(items).toMatchObject([{ status: "succeeded", caseId, stepCount: 3, lastCall: "searchBooks" }]);
  });

  it("is the same after its worker was killed at any call, and pays for nothing twice", async () => {
    const caseId = await madeCase();
    for (const crashAt of [0, 1, 2]) {
      const { runId } = await start(caseId, { seed: 5 });
      const [item] = await itemsOf(runId);
      const jobId = randomUUID();
      const first = scriptedModel((_request, number) =>
        number === crashAt ? new Promise(() => undefined) : undefined,
      );
      void deliver(item?.id ?? "", first, jobId, 0);
      await expect.poll(() => first.requests.length).toBe(crashAt + 1);
      const second = scriptedModel();
      await deliver(item?.id ?? "", second, jobId, 1);
      expect(second.requests).toHaveLength(3 - crashAt);
      expect(await test.db.modelCall.count({ where: { runId, outcome: "answered" } })).toBe(3);
    }
    const branches = await branchesOf(caseId);
    expect(branches.map(({ number, status }) => [number, status])).toEqual([
      [1, "complete"],
      [2, "complete"],
      [3, "complete"],
    ]);
    expect(branches.map(({ trajectory }) => trajectory)).toEqual(branches.map(() => branches[0]?.trajectory));
  });

  it("many started at once each get a number and an end of their own", async () => {
    const caseId = await madeCase();
    const started = await Promise.all(Array.from({ length: 4 }, () => start(caseId, { count: 2 })));
    expect(started.flatMap(({ numbers }) => numbers).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    await Promise.all(started.map(({ runId }) => deliverAll(runId)));
    const seeds = await test.db.run.findMany({ where: { id: { in: started.map(({ runId }) => runId) } } });
    expect(new Set(seeds.map(({ seed }) => seed)).size).toBe(4);
    expect((await listBranches(test.ctx, caseId)).items.map(({ status }) => status)).toEqual(
      Array.from({ length: 8 }, () => "complete"),
    );
  });

  it("can ask for the answer alone, and for all of it", async () => {
    const caseId = await madeCase();
    const answer = await start(caseId, { fromStep: 4 });
    const whole = await start(caseId, { fromStep: 1, revision: 0, settings: { assistantTemperature: 1.5 } });
    const model = await deliverAll(whole.runId);
    expect(model.requests[0]).toMatchObject({ step: 0, temperature: 1.5 });
    expect((await deliverAll(answer.runId)).requests[0]).toMatchObject({ step: 3, temperature: 0 });
  });

  it("is shown step by step, each of its own steps with what was asked for it", async () => {
    const caseId = await madeCase();
    const { runId } = await start(caseId);
    expect(await getBranch(test.ctx, caseId, 1)).toMatchObject({
      status: "simulating",
      trajectory: { steps: [looked(0), looked(1)], finalAnswer: null },
      answeredBy: [null, null],
      modelCalls: [],
    });
    await deliverAll(runId);
    const branch = await getBranch(test.ctx, caseId, 1);
    expect(branch.answeredBy).toEqual([null, null, "model"]);
    expect(branch.modelCalls.map(({ agent, step }) => [agent, step])).toEqual([
      ["assistant", 2],
      ["executor", 2],
      ["assistant", 3],
    ]);
    const { items } = await listBranches(test.ctx, caseId);
    expect(items).toMatchObject([{ tokens: 330, failure: null }]);
    await expect(getBranch(test.ctx, caseId, 2)).rejects.toMatchObject({ code: "not-found" });
  });

  it("lets each agent speak through an endpoint of its own", async () => {
    const caseId = await madeCase();
    const endpoint = { model: "m", baseUrl: "https://models.test/v1" };
    for (const name of ["large", "server"]) await putEndpoint(test.ctx, name, PutEndpoint.parse(endpoint));
    const { runId } = await start(caseId, {
      endpoints: ["large"],
      agents: { executor: "server" },
      budget: { tokens: 500 },
    });
    await deliverAll(runId);
    const calls = await test.db.modelCall.findMany({ where: { runId }, orderBy: { sequence: "asc" } });
    expect(calls.map(({ agent, endpoint: name }) => [agent, name])).toEqual([
      ["assistant", "large"],
      ["executor", "server"],
      ["assistant", "large"],
    ]);
    expect(await test.db.run.findUnique({ where: { id: runId } })).toMatchObject({
      input: { budget: { tokens: 500 } },
    });
    await expect(start(caseId, { agents: { user: "none" } })).rejects.toMatchObject({ code: "bad-input" });
  });

  it("takes a turn of parallel calls as one", async () => {
    const pair = [looked(1), looked(2)].map((step) => ({ ...step, group: 1 }));
    const caseId = await madeCase([looked(0), ...pair]);
    await start(caseId, { fromStep: 3 });
    expect(await branchesOf(caseId)).toMatchObject([{ givenSteps: 1 }]);
  });

  it("that fails is kept; a retry is another branch", async () => {
    const caseId = await madeCase();
    const { runId } = await start(caseId);
    const broken = scriptedModel((_request, number) => {
      if (number === 2) throw new ModelError("unauthorized", "The key is wrong.", { httpStatus: 401 });
    });
    await deliverAll(runId, broken);
    expect(await branchesOf(caseId)).toMatchObject([
      { status: "failed", trajectory: { error: "The key is wrong.", steps: [looked(0), looked(1), {}] } },
    ]);
    const cause = { code: "unauthorized", endpoint: "offline", isDead: false };
    expect((await listBranches(test.ctx, caseId)).items).toMatchObject([
      { error: "The key is wrong.", failure: cause },
    ]);
    // Of two who press at once, one has it tried again.
    const pressed = await Promise.allSettled([1, 2].map(() => retryBranch(test.ctx, caseId, 1)));
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await deliverAll(runId);
    await expect(retryBranch(test.ctx, caseId, 1)).rejects.toMatchObject({ code: "conflict" });
    await expect(retryBranch(test.ctx, caseId, 2)).rejects.toMatchObject({ code: "conflict" });
    expect((await listBranches(test.ctx, caseId)).items).toMatchObject([
      { error: "The key is wrong.", failure: null },
      { status: "complete", failure: null },
    ]);
    expect(await branchesOf(caseId)).toMatchObject([
      { number: 1, attempt: 0, status: "failed" },
      { number: 2, attempt: 1, status: "complete", baseRevision: 1, givenSteps: 2 },
    ]);
  });

  it("that was cancelled before it began ends as such", async () => {
    const caseId = await madeCase();
    const { runId } = await start(caseId, { count: 2 });
    await cancelRun(test.ctx, runId);
    expect(await branchesOf(caseId)).toMatchObject([
      { status: "failed", trajectory: { steps: [looked(0), looked(1)], error: "The run was cancelled." } },
      { status: "failed" },
    ]);
    expect((await deliverAll(runId)).requests).toEqual([]);
  });

  it("cannot be changed once it ended", async () => {
    const caseId = await madeCase();
    await deliverAll((await start(caseId)).runId);
    await expect(
      test.db.caseBranch.updateMany({ where: { caseId }, data: { status: "failed" } }),
    ).rejects.toThrow("never changed");
    await expect(test.db.branchStep.deleteMany({})).rejects.toThrow("never changed");
  });

  it("becomes the case's current revision, where nobody else was first", async () => {
    const caseId = await madeCase();
    const { runId } = await start(caseId);
    await expect(adoptBranch(test.ctx, caseId, 1, { revision: 1, reason: "" })).rejects.toMatchObject({
      code: "conflict",
    });
    await deliverAll(runId);
    const adopted = await adoptBranch(test.ctx, caseId, 1, { revision: 1, reason: "" });
    expect(adopted).toMatchObject({
      revision: 2,
      stepCount: 3,
      finalAnswer: 'There is one: "By the river".',
      revisions: [{}, {}, { reason: "branch 1: again from step 3 with paddock-offline" }],
    });
    await expect(adoptBranch(test.ctx, caseId, 1, { revision: 1, reason: "" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(adoptBranch(test.ctx, caseId, 7, { revision: 2, reason: "" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("what is refused", () => {
  it.each([
    ["a step that is not there", { fromStep: 5 }, { code: "bad-input", problems: [{ at: "body.fromStep" }] }],
    ["a revision that is not there", { revision: 9 }, { code: "not-found" }],
    ["an endpoint that is not there", { endpoints: ["none"] }, { code: "bad-input" }],
  ])("%s", async (_name, input, error) => {
    const caseId = await madeCase();
    await expect(start(caseId, input)).rejects.toMatchObject(error);
    expect(await branchesOf(caseId)).toEqual([]);
  });

  it("a case in the trash, and a copy of such a run", async () => {
    const caseId = await madeCase();
    const { runId } = await start(caseId);
    await expect(cloneRun(test.ctx, runId, {})).rejects.toMatchObject({ code: "conflict" });
    await test.db.case.update({ where: { id: caseId }, data: { trashedAt: now() } });
    await expect(start(caseId)).rejects.toMatchObject({ code: "conflict" });
  });
});
