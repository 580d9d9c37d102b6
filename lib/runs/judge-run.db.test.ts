import { describe, expect, it } from "vitest";
import { getCase } from "#lib/cases/get-case.ts";
import { makeCase, makeStep, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { ModelError, type ChatPort } from "#lib/llm/chat.ts";
import { concurrencyLimit } from "#lib/llm/concurrency-limit.ts";
import { useWorkers } from "#lib/worker/testing/use-workers.ts";
import { getRun } from "./get-run.ts";
import { retryFailed } from "./retry-failed.ts";
import { StartRun, type RunDetail } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
const startWorker = useWorkers(test);

async function workWith(chat?: ChatPort): Promise<void> {
  const limit = concurrencyLimit(8);
  const connect = chat ? { connect: () => ({ chat, limit }) } : {};
  await startWorker({ concurrency: 4, ...connect });
}
const says = (text: string): Awaited<ReturnType<ChatPort>> => ({
  text,
  finishReason: "stop",
  usage: { promptTokens: 10, completionTokens: 5 },
});

async function run(input: unknown): Promise<RunDetail> {
  const { id } = await startRun(test.ctx, StartRun.parse(input));
  return until(async () => {
    const detail = await getRun(test.ctx, id);
    return ["succeeded", "failed"].includes(detail.status) && detail;
  });
}

describe("a run that judges", () => {
  it("asks each rubric as often as it says, keeps what most said, and disagreement is a finding", async () => {
    const id = await makeCase(test.ctx, await makeTool(test.ctx));
    const words = ["Yes", "No", "No"];
    await workWith(({ prompt, seed }) => {
      expect(seed).toBeTypeOf("number");
      return Promise.resolve(
        says(
          prompt.name === "judge-verdict"
            ? `Process: ${words.shift()}\nResponse: Yes\nReason: The colour is right.`
            : "Completeness: 5\nConciseness: 1\nReason: It rambles.",
        ),
      );
    });
    const detail = await run({
      kind: "judge",
      cases: { ids: [id] },
      rubrics: ["verdict", "answer"],
      samples: 3,
    });
    expect(detail).toMatchObject({
      status: "succeeded",
      counts: { total: 1, succeeded: 1 },
      usage: { calls: 6 },
    });
    expect(detail.usageByAgent.map(({ agent }) => agent)).toEqual(["judge"]);
    const { findings, findingKinds, judgements } = await getCase(test.ctx, id);
    expect(findingKinds).toEqual(["answer judged poor", "judges disagree", "process judged wrong"]);
    expect(findings.find(({ kind }) => kind === "process judged wrong")).toMatchObject({
      severity: "error",
      message: "The colour is right.",
    });
    expect(judgements).toMatchObject([
      { rubric: "verdict", marks: { process: "No", response: "Yes" }, isDisputed: true },
      { rubric: "answer", marks: { completeness: 5, conciseness: 1 }, isDisputed: false },
    ]);
    expect(Object.keys(judgements[1]?.marks ?? {})).toEqual(["completeness", "conciseness"]);
  });

  it("is judged anew: the newest judgement of a rubric counts", async () => {
    const id = await makeCase(test.ctx, await makeTool(test.ctx));
    let word = "No";
    await workWith(() => Promise.resolve(says(`Process: ${word}\nResponse: ${word}\nReason: so`)));
    await run({ kind: "judge", cases: { ids: [id] } });
    expect((await getCase(test.ctx, id)).findingKinds).toEqual([
      "answer judged wrong",
      "process judged wrong",
    ]);
    word = "Yes";
    await run({ kind: "judge", cases: { ids: [id] } });
    expect((await getCase(test.ctx, id)).findingKinds).toEqual([]);
    expect(await test.db.judgement.count({ where: { caseId: id } })).toBe(2);
  });

  it.each([
    "",
    "Bananas.",
    "Process: Perhaps\nResponse: 100",
    '{"process": null}',
    "\u0000\uD800",
    "Process:",
  ])("takes %j as no judgement, never as an error", async (nonsense) => {
    const id = await makeCase(test.ctx, await makeTool(test.ctx));
    await workWith(() => Promise.resolve(says(nonsense)));
    const rubrics = ["verdict", "instruction", "answer"];
    expect(await run({ kind: "judge", cases: { ids: [id] }, rubrics })).toMatchObject({
      status: "succeeded",
    });
    const { findingKinds, judgements } = await getCase(test.ctx, id);
    expect(findingKinds).toEqual([]);
    expect(judgements.flatMap(({ marks }) => Object.values(marks)).filter((mark) => mark !== null)).toEqual(
      [],
    );
  });

  it("an item that failed is tried again on the same case", async () => {
    const id = await makeCase(test.ctx, await makeTool(test.ctx));
    let isDown = true;
    await workWith(() =>
      isDown
        ? Promise.reject(new ModelError("unauthorized", "The key is wrong.", { httpStatus: 401 }))
        : Promise.resolve(says("Process: Yes\nResponse: Yes")),
    );
    const failed = await run({ kind: "judge", cases: { ids: [id] } });
    expect(failed).toMatchObject({ status: "failed", counts: { failed: 1 } });
    expect((await getCase(test.ctx, id)).status).toBe("complete");
    isDown = false;
    await retryFailed(test.ctx, failed.id);
    await until(async () => (await getRun(test.ctx, failed.id)).status === "succeeded");
    expect((await getCase(test.ctx, id)).judgements).toHaveLength(1);
  });

  it("the offline model judges by what it is shown", async () => {
    const tool = await makeTool(test.ctx, { name: "Judged offline" });
    const good = await makeCase(test.ctx, tool);
    const bad = await makeCase(test.ctx, tool, {
      trajectory: makeTrajectory({
        instruction: "What is kite 9?",
        steps: [
          {
            ...makeStep("getKite", '{"id": 9}'),
            observation: 'Status Code: 404. Response: {"error": "gone"}',
            statusCode: 404,
          },
        ],
        finalAnswer: "Kite 9 is a red delta with two lines.",
      }),
    });
    await workWith();
    await run({
      kind: "judge",
      cases: { filter: { tool: ["Judged offline"] } },
      rubrics: ["verdict", "instruction", "answer"],
      samples: 2,
    });
    const [fine, wrong] = [await getCase(test.ctx, good), await getCase(test.ctx, bad)];
    expect(fine.judgements.map(({ isDisputed }) => isDisputed)).toEqual([false, false, false]);
    expect(fine.findingKinds).toEqual([]);
    expect(wrong.findingKinds).toEqual(["answer judged wrong", "process judged wrong"]);
    for (const { marks } of [...fine.judgements, ...wrong.judgements])
      expect(Object.values(marks)).not.toContain(null);
  });
});

describe("a run that checks", () => {
  it("goes over the cases of a filter, and finds what an import did not look for", async () => {
    const tool = await makeTool(test.ctx, { name: "Checked again" });
    const trajectory = makeTrajectory({ steps: [makeStep("getKite", '{"id": 99}')] });
    const ids = [
      await makeCase(test.ctx, tool, { trajectory }),
      await makeCase(test.ctx, tool, { trajectory }),
    ];
    await workWith();
    const detail = await run({ kind: "check", cases: { filter: { tool: ["Checked again"] } } });
    expect(detail).toMatchObject({ status: "succeeded", counts: { succeeded: 2 }, usage: { calls: 0 } });
    const kinds = await Promise.all(ids.map(async (id) => (await getCase(test.ctx, id)).findingKinds));
    expect(kinds.every((own) => own.includes("invented value"))).toBe(true);
    expect(kinds.filter((own) => own.includes("duplicate"))).toHaveLength(1);
  });

  it("refuses a filter with a word that it does not know", () => {
    expect(StartRun.safeParse({ kind: "check", cases: { filter: { tools: ["x"] } } }).success).toBe(false);
  });
});
