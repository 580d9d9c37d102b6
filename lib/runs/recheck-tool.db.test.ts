import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCase } from "#lib/cases/get-case.ts";
import { kiteDocument, makeCase, makeTool } from "#lib/cases/testing/case-fixtures.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { editTool } from "#lib/tools/edit-tool.ts";
import { type RunningWorker, startWorker } from "#lib/worker/start-worker.ts";
import { until } from "./testing/until.ts";

const test = useTestDatabase();
let worker: RunningWorker;
beforeAll(async () => {
  worker = await startWorker({ connectionString: test.url, concurrency: 2 });
});
afterAll(() => worker.stop(5_000));

const editedText = (): string => {
  const document = structuredClone(kiteDocument);
  const [colour] = document.paths["/kites"].get.parameters;
  if (colour) colour.schema.enum = ["blue", "green"];
  return JSON.stringify(document);
};

describe("a tool that is changed", () => {
  it("has its cases checked again, by a run of Paddock's own", async () => {
    const tool = await makeTool(test.ctx);
    const id = await makeCase(test.ctx, tool);
    await editTool(test.ctx, tool.toolId, {
      version: 1,
      documentationText: editedText(),
      reason: "no red ones left",
    });
    const checked = await until(async () => {
      const one = await getCase(test.ctx, id);
      return one.findingKinds.length > 0 && one;
    });
    expect(checked).toMatchObject({ isStale: true, decision: "pending", findingKinds: ["not in enum"] });
    expect(await test.db.run.findMany({ where: { kind: "check" } })).toMatchObject([
      { actorId: "paddock", title: "Check Kite Shop again" },
    ]);
  });

  it("without cases starts nothing", async () => {
    const tool = await makeTool(test.ctx, { name: "No cases" });
    await editTool(test.ctx, tool.toolId, { version: 1, documentationText: editedText(), reason: "" });
    expect(await test.db.run.count({ where: { title: { contains: "No cases" } } })).toBe(0);
  });
});
