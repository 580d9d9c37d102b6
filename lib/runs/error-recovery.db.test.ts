import { describe, expect, it } from "vitest";
import { Step } from "#lib/corpus/trajectory.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { faultOf } from "#lib/simulation/executor/fault-executor.ts";
import { useWorkers } from "#lib/worker/testing/use-workers.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";
import { scriptedModel, type ScriptedModel } from "./testing/scripted-model.ts";
import { hasSucceeded, runWhen, simulate } from "./testing/simulating.ts";

const test = useTestDatabase();
const startWorker = useWorkers(test);
const work = ({ connect }: ScriptedModel) => startWorker({ concurrency: 8, connect });
const startOn = (instructionIds: string[]) => simulate(test.ctx, instructionIds);
const succeeded = (id: string) => runWhen(test.ctx, id, hasSucceeded);

describe("a case of error recovery", () => {
  it("bears its behaviour and begins with its fault", async () => {
    const { instructionIds } = await makeLibraryTool(test.ctx, 8);
    await test.db.instruction.updateMany({
      where: { id: { in: instructionIds } },
      data: { behaviour: "error-recovery" },
    });
    await work(scriptedModel());
    const id = await startOn(instructionIds);
    await succeeded(id);
    const cases = await test.db.case.findMany({
      where: { runId: id },
      include: { steps: { orderBy: { position: "asc" } } },
    });
    expect(cases).toHaveLength(8);
    for (const one of cases) {
      expect(one).toMatchObject({ behaviour: "error-recovery", status: "complete" });
      expect(one.steps.length).toBe(2);
      expect(one.steps[1]?.step).toMatchObject({ statusCode: 200 });
    }
    const statuses = new Set(cases.map(({ steps }) => Step.parse(steps[0]?.step).statusCode));
    expect(statuses.size).toBeGreaterThan(1);
    expect(new Set(Array.from({ length: 100 }, (_, seed) => faultOf(seed))).size).toBe(7);
  });

  it("is made of a solvable instruction where the run asks for faults, in the share that it asks for", async () => {
    const { instructionIds } = await makeLibraryTool(test.ctx, 60);
    await work(scriptedModel());
    const input = { kind: "simulate", instructions: { ids: instructionIds }, settings: { faultShare: 0.4 } };
    const { id } = await startRun(test.ctx, StartRun.parse(input));
    await succeeded(id);
    const behaviours = await test.db.case.groupBy({ by: ["behaviour"], where: { runId: id }, _count: true });
    const counts = Object.fromEntries(behaviours.map((row) => [row.behaviour, row._count]));
    expect(Object.keys(counts).toSorted()).toEqual(["error-recovery", "solvable"]);
    // Within two standard deviations of 24 of 60.
    expect(Math.abs((counts["error-recovery"] ?? 0) - 24)).toBeLessThan(8);
    expect(await test.db.caseStep.count({ where: { case: { runId: id } } })).toBe(
      60 + (counts["error-recovery"] ?? 0),
    );
  });
});
