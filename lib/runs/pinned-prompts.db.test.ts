import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { editPrompt } from "#lib/prompt-versions/edit-prompt.ts";
import { assistantPrompt } from "#lib/prompts/assistant.ts";
import { useWorkers } from "#lib/worker/testing/use-workers.ts";
import { getRun } from "./get-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel, type ScriptedModel } from "./testing/scripted-model.ts";
import { hasSucceeded, runWhen, simulate } from "./testing/simulating.ts";

const test = useTestDatabase();
const startWorker = useWorkers(test);
const work = ({ connect }: ScriptedModel) => startWorker({ concurrency: 1, connect });
const startOn = (instructionIds: string[]) => simulate(test.ctx, instructionIds);
const succeeded = (id: string) => runWhen(test.ctx, id, hasSucceeded);

async function edit(sentence: string): Promise<number> {
  const messages = assistantPrompt.template.map(({ role, content }, index) => ({
    role,
    content: index === 0 ? `${content}\n- ${sentence}` : content,
  }));
  const last = await test.db.promptVersion.aggregate({
    where: { name: "assistant" },
    _max: { version: true },
  });
  const version = last._max.version ?? 1;
  return (await editPrompt(test.ctx, "assistant", { version, messages, reason: "" })).version;
}

describe("the prompts of a run", () => {
  it("stay as they were at its start, through an edit and another worker in its middle", async () => {
    const before = await edit("Be brief.");
    const { instructionIds } = await makeLibraryTool(test.ctx, 6);
    const reached = Promise.withResolvers<void>();
    const model = scriptedModel((_, number) => {
      if (number === 4) reached.resolve();
    });
    const first = await work(model);
    const id = await startOn(instructionIds);
    await reached.promise;
    const after = await edit("Be long.");
    await first.stop(5_000);
    await work(model);
    await succeeded(id);
    const next = await startOn(instructionIds.slice(0, 1));
    await succeeded(next);

    const calls = await test.db.modelCall.findMany({
      where: { runId: id, agent: "assistant" },
      select: { promptVersion: true, request: true },
    });
    expect(calls).toHaveLength(12);
    for (const call of calls) {
      expect(call.promptVersion).toBe(before);
      expect(JSON.stringify(call.request)).toContain("Be brief.");
      expect(JSON.stringify(call.request)).not.toContain("Be long.");
    }
    const later = await test.db.modelCall.findMany({ where: { runId: next, agent: "assistant" } });
    expect(later.map(({ promptVersion }) => promptVersion)).toEqual([after, after]);
    expect((await getRun(test.ctx, id)).input).toMatchObject({ prompts: { assistant: before, executor: 1 } });
  });
});
