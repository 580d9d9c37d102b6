import { describe, expect, it } from "vitest";
import { gateOf } from "#lib/checks/gates.ts";
import { FindingKind, Gate } from "#lib/checks/schemas.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { seededRandom } from "#lib/random/random.ts";
import { gateFunnel } from "./gate-funnel.ts";
import { makeCase, makeTool } from "./testing/case-fixtures.ts";

const test = useTestDatabase();
const random = seededRandom("gates");

async function makeChecked(): Promise<void> {
  const tool = await makeTool(test.ctx);
  for (let count = 0; count < 60; count += 1) {
    const model = random.pick(["one", "two"]);
    const status = random.chance(0.1) ? "failed" : "complete";
    const id = await makeCase(test.ctx, tool, { columns: { model, status } });
    const findings = Array.from({ length: random.integer(0, 3) }, () => ({
      id: newId(),
      caseId: id,
      // A finding of an earlier revision says nothing of this one.
      revision: random.chance(0.2) ? 1 : 0,
      kind: random.pick(FindingKind.options),
      severity: random.pick(["error", "caution", "note"]),
      message: "",
    }));
    await test.db.finding.createMany({ data: findings });
  }
}

/** The same by hand, one case at a time. */
async function slowCount(model?: string) {
  const cases = await test.db.case.findMany({
    where: { status: "complete", ...(model === undefined ? {} : { model }) },
    include: { findings: true },
  });
  let left = cases;
  return {
    total: cases.length,
    passed: Gate.options.map((gate) => {
      left = left.filter(
        (one) =>
          !one.findings.some(
            (finding) =>
              finding.revision === one.revision &&
              finding.severity !== "note" &&
              gateOf(FindingKind.parse(finding.kind)) === gate,
          ),
      );
      return left.length;
    }),
  };
}

describe("the funnel of gates", () => {
  it("is empty where there is nothing", async () => {
    expect(await gateFunnel(test.ctx, {})).toMatchObject({ total: 0, judged: 0, models: [] });
  });

  it("agrees with a slow count, in all and per model", async () => {
    await makeChecked();
    const funnel = await gateFunnel(test.ctx, {});
    const passed = (gates: typeof funnel.gates) => gates.map((one) => one.passed);
    expect({ total: funnel.total, passed: passed(funnel.gates) }).toEqual(await slowCount());
    expect(funnel.models.map(({ model }) => model).toSorted()).toEqual(["one", "two"]);
    for (const { model, total, gates } of funnel.models) {
      expect({ total, passed: passed(gates) }).toEqual(await slowCount(model));
      const stopped = gates.reduce((sum, one) => sum + one.stopped, 0);
      expect(stopped + (gates.at(-1)?.passed ?? 0)).toBe(total);
    }
    expect((await gateFunnel(test.ctx, { model: ["one"] })).models.map(({ model }) => model)).toEqual([
      "one",
    ]);
  });

  it("has a gate for every kind that a rule or a judge finds", () => {
    const none = FindingKind.options.filter((kind) => gateOf(kind) === null);
    expect(none).toEqual([
      "answer contradicts observation",
      "instruction vague",
      "instruction names the API",
      "instruction unsolvable",
    ]);
  });
});
