import { describe, expect, it } from "vitest";
import { cutCase } from "#lib/cases/cut-case.ts";
import { makeCase, makeStep, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { giveVerdict } from "#lib/review/give-verdict.ts";
import { StepVerdictInput } from "#lib/review/schemas.ts";
import { countExport } from "./export/count-export.ts";
import { exportCases } from "./export-cases.ts";
import { previewTraining } from "./preview-training.ts";
import { ExportInput } from "./schemas.ts";

const test = useTestDatabase();
const steps = [makeStep("searchKites"), makeStep("getKite"), makeStep("getKite", '{"id": 8}')];

/** A case alone with its tool, and what an export of that tool holds. */
async function aCase(trajectory = makeTrajectory({ steps })) {
  const tool = await makeTool(test.ctx, { name: `Kites ${newId()}` });
  const id = await makeCase(test.ctx, tool, { trajectory });
  const input = ExportInput.parse({ format: "toolalpaca-training", filter: { tool: [tool.name] } });
  const exported = async (): Promise<[string[], boolean[]][]> => {
    let text = "";
    for await (const chunk of exportCases(test.ctx, input)) text += chunk;
    return JSON.parse(text) as [string[], boolean[]][];
  };
  const judge = (verdict: object) =>
    giveVerdict(test.ctx, id, StepVerdictInput.parse({ revision: 0, ...verdict }));
  return { id, input, exported, judge };
}

describe("what is shown of the training is what is exported", () => {
  it.each<[string, object, boolean[]]>([
    ["all by default", {}, [true, true, true, true]],
    ["the good beginning of a bad case", { firstBadStep: 2, kind: "loop" }, [true, true, false, false]],
    ["a flag", { flags: [{ step: 0, isTrained: false }] }, [false, true, true, true]],
    [
      "a flag after the first bad step",
      { firstBadStep: 1, kind: "loop", flags: [{ step: 3, isTrained: true }] },
      [true, false, false, true],
    ],
  ])("%s", async (_words, verdict, trained) => {
    const made = await aCase();
    await made.judge(verdict);
    const { spans, excluded } = await previewTraining(test.ctx, made.id);
    const [pair] = await made.exported();
    expect(spans).toEqual(pair?.[0].map((text, index) => ({ text, isTrained: pair[1][index] })));
    expect(spans.filter((_, index) => index % 2 === 1).map((span) => span.isTrained)).toEqual(trained);
    expect(excluded).toBeNull();
  });

  it("a case of which nothing is trained is in no export, nor in its count", async () => {
    const made = await aCase();
    expect(await countExport(test.ctx, made.input)).toBe(1);
    await made.judge({ firstBadStep: 0, kind: "instruction vague" });
    expect(await made.exported()).toEqual([]);
    expect(await countExport(test.ctx, made.input)).toBe(0);
    expect(await previewTraining(test.ctx, made.id)).toMatchObject({
      excluded: "no step counts for training",
    });
  });

  it("a cut case is exported, a failed one is not", async () => {
    const made = await aCase();
    await cutCase(test.ctx, made.id, { revision: 0, step: 1, reason: "" });
    const [pair] = await made.exported();
    expect(pair?.[1]).toEqual([false, true, false]);
    const failed = await aCase(makeTrajectory({ finalAnswer: null, error: "out of rounds" }));
    expect(await failed.exported()).toEqual([]);
    expect(await previewTraining(test.ctx, failed.id)).toMatchObject({ excluded: "failed" });
    await expect(previewTraining(test.ctx, newId())).rejects.toMatchObject({ code: "not-found" });
  });
});
