import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getCase } from "#lib/cases/get-case.ts";
import { getModelCall } from "#lib/cases/get-model-call.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { planRun } from "./plan-run.ts";
import { runItem } from "./run-item.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { itemWork } from "./testing/item-work.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel, type ScriptedModel } from "./testing/scripted-model.ts";

const test = useTestDatabase();
const now = (): Date => new Date();

async function plannedItem(): Promise<{ runId: string; itemId: string }> {
  const { instructionIds } = await makeLibraryTool(test.ctx, 1);
  const input = {
    kind: "simulate",
    instructions: { ids: instructionIds },
    settings: { protocol: "tools" },
  };
  const { id: runId } = await startRun(test.ctx, StartRun.parse(input));
  await planRun(test.db, runId, now);
  const item = await test.db.runItem.findFirstOrThrow({ where: { runId } });
  return { runId, itemId: item.id };
}

const deliver = (
  model: ScriptedModel,
  itemId: string,
  jobId: string = randomUUID(),
  deliveryNumber = 0,
): Promise<void> => runItem(itemWork(test.db, model), { itemId, jobId, deliveryNumber });

async function caseOf(runId: string) {
  const { id } = await test.db.case.findFirstOrThrow({ where: { runId } });
  return getCase(test.ctx, id);
}

describe("a case in native tool calls", () => {
  it("is stored with its groups, and its calls with what they called", async () => {
    const { runId, itemId } = await plannedItem();
    const model = scriptedModel();
    await deliver(model, itemId);
    expect(model.requests).toHaveLength(4);
    const detail = await caseOf(runId);
    expect(detail).toMatchObject({ status: "complete", stepCount: 2, calls: ["searchBooks", "searchBooks"] });
    expect(detail.steps.map(({ group, thought, actionInput }) => [group, thought, actionInput])).toEqual([
      [0, "Both.", '{"word": "river"}'],
      [0, null, '{"word": "sea"}'],
    ]);
    const call = await getModelCall(test.ctx, detail.modelCalls[0]?.id ?? "");
    expect(call).toMatchObject({
      promptName: "assistant-tools",
      answer: "Both.",
      toolCalls: [
        { id: "one", name: "searchBooks", arguments: '{"word": "river"}' },
        { id: "two", name: "searchBooks", arguments: '{"word": "sea"}' },
      ],
    });
    expect(call.request.tools?.map(({ name }) => name)).toContain("searchBooks");
    const last = await getModelCall(test.ctx, detail.modelCalls.at(-1)?.id ?? "");
    expect(last.toolCalls).toEqual([]);
    expect(last.request.messages.map(({ role }) => role)).toEqual([
      "system",
      "user",
      "assistant",
      "tool",
      "tool",
    ]);
  });

  it("goes on after a crash at any call, between two calls made together too, and pays for nothing twice", async () => {
    for (const crashAt of [0, 1, 2, 3]) {
      const { runId, itemId } = await plannedItem();
      const first = scriptedModel((_request, number) =>
        number === crashAt ? new Promise(() => undefined) : undefined,
      );
      const jobId = randomUUID();
      void deliver(first, itemId, jobId);
      await expect.poll(() => first.requests.length).toBe(crashAt + 1);
      const second = scriptedModel();
      await deliver(second, itemId, jobId, 1);
      expect(second.requests).toHaveLength(4 - crashAt);
      const detail = await caseOf(runId);
      expect(detail).toMatchObject({ status: "complete", finalAnswer: 'There is one: "By the river".' });
      expect(detail.steps.map(({ group }) => group)).toEqual([0, 0]);
      expect(await test.db.modelCall.count({ where: { runId } })).toBe(4);
    }
  });
});
