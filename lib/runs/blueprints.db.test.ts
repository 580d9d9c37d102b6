import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Blueprint } from "#lib/blueprints/schemas.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { recheckCase } from "#lib/cases/recheck-case.ts";
import { exportCases } from "#lib/corpus/export-cases.ts";
import { importFile } from "#lib/corpus/import-file.ts";
import { ExportInput } from "#lib/corpus/schemas.ts";
import { bytesOf } from "#lib/corpus/testing/bytes.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { isJsonObject, type Json, safeParseJson } from "#lib/errors/json.ts";
import { listInstructions } from "#lib/instructions/list-instructions.ts";
import { ListInstructionsQuery } from "#lib/instructions/schemas.ts";
import { responseOf } from "#lib/simulation/response-of.ts";
import { saveToolVersion } from "#lib/tools/save-tool-version.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import { cloneRun } from "./clone-run.ts";
import { estimateRun } from "./estimate-run.ts";
import { getRun } from "./get-run.ts";
import { listRunItems } from "./list-run-items.ts";
import { CloneRun, ListRunItemsQuery, type RunDetail, StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeApis, makeLibraryTool } from "./testing/library-tool.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
let worker: RunningWorker;
let toolIds: string[] = [];
beforeAll(async () => {
  worker = await startWorker({ connectionString: test.url, concurrency: 8 });
  const built = await run({ kind: "build-tools", apis: { ids: await makeApis(test.ctx, 4) } });
  toolIds = (await test.db.tool.findMany({ where: { runId: built.id } })).map(({ id }) => id);
});
afterAll(() => worker.stop(5_000));

const ended = (id: string): Promise<RunDetail> =>
  until(async () => {
    const detail = await getRun(test.ctx, id);
    return !["queued", "running"].includes(detail.status) && detail;
  }, 55_000);

async function run(input: unknown): Promise<RunDetail> {
  const { id } = await startRun(test.ctx, StartRun.parse(input));
  return ended(id);
}

const blueprints = (more: object = {}) => ({
  kind: "write-instructions",
  tools: { ids: toolIds },
  perTool: 4,
  mode: "blueprint",
  ...more,
});

async function exported(): Promise<Json[]> {
  let text = "";
  for await (const part of exportCases(
    test.ctx,
    ExportInput.parse({ format: "toolalpaca", filter: { tool: toolIds } }),
  ))
    text += part;
  const parsed = safeParseJson(text);
  if (!parsed.ok || !Array.isArray(parsed.value)) throw new Error("the export is no list");
  return parsed.value;
}

describe("instructions from blueprints", () => {
  it("bear golden answers that their cases match, with the answers that the blueprint had", async () => {
    const written = await run(blueprints());
    expect(written.failures).toEqual([]);
    const instructions = await test.db.instruction.findMany({ where: { runId: written.id } });
    expect(instructions).toHaveLength(16);
    expect(new Set(instructions.map(({ text }) => text)).size).toBe(16);
    for (const { blueprint, goldenAnswer, behaviour, callStyle } of instructions) {
      const { calls, executor } = Blueprint.parse(blueprint);
      expect(executor).toBe("schema");
      expect(behaviour).toBe("solvable");
      expect(callStyle === "simple").toBe(calls.length === 1);
      expect(goldenAnswer).toHaveLength(calls.length);
    }
    const prompts = await test.db.modelCall.groupBy({ by: ["promptName"], where: { runId: written.id } });
    expect(prompts.map(({ promptName }) => promptName)).toEqual(["blueprint-instruction"]);
    const [row] = (await listInstructions(test.ctx, ListInstructionsQuery.parse({ tool: toolIds, limit: 1 })))
      .items;
    expect(row).toMatchObject({ isBlueprint: true });

    const played = await run({
      kind: "simulate",
      tools: { ids: toolIds },
      settings: { executor: "schema", protocol: "tools" },
      seed: 99,
    });
    expect(played.counts).toMatchObject({ total: 16, succeeded: 16 });
    const cases = await test.db.case.findMany({ where: { runId: played.id } });
    let matched = 0;
    for (const { id, instructionId } of cases) {
      const { golden, steps } = await getCase(test.ctx, id);
      const of = instructions.find((one) => one.id === instructionId);
      const { calls } = Blueprint.parse(of?.blueprint);
      if (golden?.calls.every(({ status }) => status === "matched")) matched += 1;
      for (const [index, { status, step }] of (golden?.calls ?? []).entries()) {
        const made = steps[step ?? -1];
        if (status === "matched" && made) expect(responseOf(made)).toBe(calls[index]?.body);
      }
    }
    expect(matched / cases.length).toBeGreaterThanOrEqual(0.8);
  });

  it("go out in ToolAlpaca's dialect, and come back the same", async () => {
    const first = await exported();
    expect(JSON.stringify(first)).toMatch(/\{\\?".*from \w+\}/);
    const bare = first.map((tool) =>
      isJsonObject(tool) ? { ...tool, Name: `${String(tool["Name"])} again` } : tool,
    );
    const report = await importFile(test.ctx, { body: bytesOf(bare), fileName: "f", format: "auto" });
    expect(report.problems).toEqual([]);
    expect(report.evaluationItems).toMatchObject({ created: 16, rejected: 0 });
    const mine = toolIds;
    const again = await test.db.tool.findMany({ where: { name: { endsWith: " again" } } });
    toolIds = again.map(({ id }) => id);
    try {
      const key = (tool: Json): string => (isJsonObject(tool) ? String(tool["Name"]) : "");
      const sorted = (tools: Json[]): Json[] => tools.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(sorted(await exported())).toEqual(sorted(bare));
    } finally {
      toolIds = mine;
    }
  });

  it("show in findings what a case does otherwise, and again when it is checked anew", async () => {
    const { toolId, instructionIds } = await makeLibraryTool(test.ctx, 1);
    const call = {
      action: "getBook",
      args: { bookId: "b7" },
      found: {},
      statusCode: 200,
      body: '{"title":"By the sea","year":1920}',
    };
    await test.db.instruction.update({
      where: { id: instructionIds[0] ?? "" },
      data: {
        blueprint: { executor: "schema", calls: [call] },
        goldenAnswer: [{ Action: "getBook", Action_Input: '{"bookId": "b7"}' }],
      },
    });
    const played = await run({
      kind: "simulate",
      tools: { ids: [toolId] },
      settings: { executor: "schema" },
    });
    const [made] = await test.db.case.findMany({ where: { runId: played.id } });
    const kinds = async () =>
      (await test.db.finding.findMany({ where: { caseId: made?.id ?? "" }, orderBy: { kind: "asc" } }))
        .filter(({ kind }) => ["answer incomplete", "needless call"].includes(kind))
        .map(({ kind, severity }) => `${kind}: ${severity}`);
    expect(await kinds()).toEqual(["answer incomplete: caution", "needless call: note"]);
    await recheckCase(test.db, made?.id ?? "");
    expect(await kinds()).toEqual(["answer incomplete: caution", "needless call: note"]);
  });

  it("are estimated from blueprints, cloned with their settings, and made with so many calls as asked for", async () => {
    const free = await estimateRun(test.ctx, StartRun.parse(blueprints({ mode: "free" })));
    expect(free.from).toBe(0);
    const estimate = await estimateRun(test.ctx, StartRun.parse(blueprints()));
    expect(estimate.from).toBeGreaterThan(0);
    expect(estimate.calls).toBeGreaterThan(0);
    const two = { blueprint: { fewest: 2, most: 2 }, perTool: 2, atMost: 1 };
    const written = await run(blueprints(two));
    const cloned = await ended(
      (await cloneRun(test.ctx, written.id, CloneRun.parse({ seed: 5, title: "Again" }))).id,
    );
    for (const { id } of [written, cloned]) {
      const instructions = await test.db.instruction.findMany({ where: { runId: id } });
      expect(instructions).toHaveLength(2);
      for (const { blueprint } of instructions) expect(Blueprint.parse(blueprint).calls).toHaveLength(2);
    }
  });

  it("come out short where a tool has no more room, and the item says why", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 0);
    const today = {
      operationId: "getOpeningHours",
      summary: "Get the opening hours of today.",
      responses: {
        "200": { description: "Hours", content: { "application/json": { schema: { type: "object" } } } },
      },
    };
    await saveToolVersion(test.ctx, toolId, {
      introduction: "",
      functionsText: "",
      documentationText: JSON.stringify({
        openapi: "3.0.3",
        info: { title: "Hours", version: "1" },
        paths: { "/hours": { get: today } },
      }),
      documentationIsText: true,
      status: "ready",
      problems: [],
      reason: "made for a test",
    });
    const short = await run(blueprints({ tools: { ids: [toolId] }, perTool: 3 }));
    const { items } = await listRunItems(test.ctx, short.id, ListRunItemsQuery.parse({}));
    expect(items).toMatchObject([
      {
        status: "succeeded",
        note: expect.stringMatching(/^1 of 3 written, \d+ dropped\. \d+ × The tool has no room/),
      },
    ]);
    expect(
      StartRun.safeParse(blueprints({ blueprint: { fewest: 4, most: 2 } })).error?.issues[0],
    ).toMatchObject({
      path: ["blueprint", "most"],
      message: "The most calls must not be below the fewest.",
    });
  });

  it("are made by a model that plays the server as well, each of its answers in the ledger", async () => {
    const written = await run(blueprints({ perTool: 1, blueprint: { executor: "model" } }));
    expect(written.status).toBe("succeeded");
    const made = (await test.db.instruction.findMany({ where: { runId: written.id } })).map(({ blueprint }) =>
      Blueprint.parse(blueprint),
    );
    expect(made.length).toBeGreaterThan(0);
    expect(made.every(({ executor }) => executor === "model")).toBe(true);
    expect(written.usageByAgent.map(({ agent }) => agent)).toEqual(["executor", "user"]);
  });
});
