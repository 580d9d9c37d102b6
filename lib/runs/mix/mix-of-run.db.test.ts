import { beforeAll, expect, it } from "vitest";
import {
  makeCase,
  makeStep,
  makeTool,
  makeTrajectory,
  type MadeTool,
} from "#lib/cases/testing/case-fixtures.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { newId } from "#lib/db/new-id.ts";
import { wilsonInterval } from "#lib/statistics/wilson-interval.ts";
import { mixOfRun } from "./mix-of-run.ts";

const test = useTestDatabase();
const ids = { writing: newId(), plain: newId(), playing: newId(), judging: newId() };
let tool: MadeTool;

const run = (id: string, kind: string, input: object) =>
  test.db.run.create({ data: { id, kind, title: kind, input, actorId: "owner" } });

beforeAll(async () => {
  tool = await makeTool(test.ctx);
  await run(ids.writing, "write-instructions", { mix: "beyond" });
  await run(ids.plain, "write-instructions", { mix: "toolalpaca" });
  await run(ids.playing, "simulate", {});
  await run(ids.judging, "judge", {});
  const rows: [runId: string, behaviour: string, callStyle: string, count: number][] = [
    [ids.writing, "solvable", "simple", 6],
    [ids.writing, "solvable", "parallel", 2],
    [ids.writing, "error-recovery", "simple", 2],
    [ids.plain, "solvable", "", 3],
  ];
  const instructions = rows.flatMap(([runId, behaviour, callStyle, count]) =>
    Array.from({ length: count }, () => ({ runId, behaviour, callStyle })),
  );
  await test.db.instruction.createMany({
    data: instructions.map((one, position) => ({
      ...one,
      position,
      toolId: tool.toolId,
      text: `Kite ${position}`,
    })),
  });
  const step = makeStep("getKite");
  const together = { ...step, group: 0 };
  const asks = { ...makeStep("getDetails"), statusCode: null };
  const cases: [behaviour: string, askedStyle: string, steps: (typeof step)[], status?: string][] = [
    ["solvable", "simple", [step]],
    ["solvable", "simple", [step, step]],
    ["solvable", "multiple", [step, step]],
    ["solvable", "parallel", [together, { ...together, action: "searchKites" }]],
    ["solvable", "parallel", [together, together]],
    ["solvable", "parallel", [step, step]],
    ["solvable", "parallel", [together, together], "failed"],
    ["solvable", "", [step]],
    ["missing-parameter", "", [asks, step]],
    ["missing-parameter", "", [step]],
    ["no-fitting-tool", "", []],
    ["direct-answer", "", [step]],
    ["error-recovery", "simple", [{ ...step, statusCode: 500 }, step]],
    ["error-recovery", "simple", [{ ...step, statusCode: 500 }]],
  ];
  for (const [behaviour, askedStyle, steps, status = "complete"] of cases)
    await makeCase(test.ctx, tool, {
      trajectory: makeTrajectory({ steps }),
      columns: { behaviour, askedStyle, status, runId: ids.playing },
    });
});

it("sets the shares of a mix beside those that were written", async () => {
  const { total, parts } = await mixOfRun(test.ctx, ids.writing);
  expect(total).toBe(10);
  expect(parts.map(({ part, asked, count }) => [part, asked, count])).toEqual([
    ["single", 0.31, 6],
    ["several", 0.2, 0],
    ["parallel", 0.09, 2],
    ["missing-parameter", 0.12, 0],
    ["no-fitting-tool", 0.12, 0],
    ["error-recovery", 0.1, 2],
    ["direct-answer", 0.06, 0],
  ]);
  expect(parts[0]).toMatchObject({ share: 0.6, ...wilsonInterval(6, 10), asAsked: null });
});

it("has one part where ToolAlpaca's prompt wrote", async () => {
  const { parts } = await mixOfRun(test.ctx, ids.plain);
  expect(parts).toMatchObject([{ part: "solvable", asked: 1, count: 3, share: 1 }]);
});

it("says of the complete cases of a run how many were played as they were asked for", async () => {
  const { total, parts } = await mixOfRun(test.ctx, ids.playing);
  expect(total).toBe(13);
  expect(parts.map(({ part, asked, count, asAsked }) => [part, asked, count, asAsked?.count])).toEqual([
    ["single", null, 2, 1],
    ["several", null, 1, 1],
    ["parallel", null, 3, 2],
    ["solvable", null, 1, 1],
    ["missing-parameter", null, 2, 1],
    ["no-fitting-tool", null, 1, 1],
    ["error-recovery", null, 2, 1],
    ["direct-answer", null, 1, 0],
  ]);
  expect(parts[2]?.asAsked).toMatchObject(wilsonInterval(2, 3));
});

it("has no parts for another kind of run, and no answer for no run", async () => {
  expect(await mixOfRun(test.ctx, ids.judging)).toEqual({ total: 0, parts: [] });
  await expect(mixOfRun(test.ctx, newId())).rejects.toMatchObject({ code: "not-found" });
});
