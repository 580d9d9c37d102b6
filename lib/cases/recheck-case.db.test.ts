import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { saveToolVersion } from "#lib/tools/save-tool-version.ts";
import { editCase } from "./edit-case.ts";
import { getCase } from "./get-case.ts";
import { recheckCase } from "./recheck-case.ts";
import { kiteDocument, makeCase, makeStep, makeTool, makeTrajectory } from "./testing/case-fixtures.ts";

const test = useTestDatabase();
const kindsOf = async (id: string) => {
  const { findingKinds, findings } = await getCase(test.ctx, id);
  expect([...new Set(findings.map(({ kind }) => kind))].toSorted()).toEqual(findingKinds);
  return findingKinds;
};
const request = (end: string) =>
  `Please find me a red kite with two lines that flies well in a light wind, ${end}`;

describe("a case is checked again", () => {
  it("with the tool as it is today, and the same the second time", async () => {
    const tool = await makeTool(test.ctx);
    const id = await makeCase(test.ctx, tool);
    await recheckCase(test.db, id);
    expect(await kindsOf(id)).toEqual([]);
    const { "/kites/{id}": kite, ...others } = kiteDocument.paths;
    const renamed = { ...others, "/sails": { get: { ...others["/kites"].get, operationId: "findSails" } } };
    const { "/kites": _, ...paths } = { ...renamed, "/kites/{id}": kite };
    await saveToolVersion(test.ctx, tool.toolId, {
      introduction: "",
      functionsText: "",
      documentationText: JSON.stringify({ ...kiteDocument, paths }),
      documentationIsText: true,
      status: "ready",
      problems: [],
      reason: "renamed",
    });
    expect(await recheckCase(test.db, id)).toBe(true);
    expect(await kindsOf(id)).toEqual(["ignored error", "unknown function"]);
    await recheckCase(test.db, id);
    expect(await kindsOf(id)).toEqual(["ignored error", "unknown function"]);
  });

  it("but not while it is simulated", async () => {
    const tool = await makeTool(test.ctx);
    const id = await makeCase(test.ctx, tool);
    await test.db.case.update({
      where: { id },
      data: { revision: -1, currentRevisionId: null, status: "simulating" },
    });
    expect(await recheckCase(test.db, id)).toBe(false);
  });

  it("keeps what a judge said", async () => {
    const trajectory = makeTrajectory({ instruction: "Is there a red sail left?" });
    const id = await makeCase(test.ctx, await makeTool(test.ctx), { trajectory });
    await test.db.finding.create({
      data: {
        caseId: id,
        revision: 0,
        kind: "answer judged wrong",
        severity: "error",
        message: "The Skylark is blue.",
      },
    });
    await recheckCase(test.db, id);
    expect(await kindsOf(id)).toEqual(["answer judged wrong"]);
  });
});

describe("near-duplicates", () => {
  it("the one compared later names the one before; an edit that sets them apart ends it", async () => {
    const tool = await makeTool(test.ctx);
    const first = await makeCase(test.ctx, tool, {
      trajectory: makeTrajectory({ instruction: request("one for the beach") }),
    });
    const again = await makeCase(test.ctx, tool, {
      trajectory: makeTrajectory({ instruction: request("one for the beach!") }),
    });
    const other = await makeCase(test.ctx, tool, {
      trajectory: makeTrajectory({
        instruction: "What is kite 7?",
        steps: [makeStep("getKite", '{"id": 7}')],
      }),
    });
    for (const id of [first, again, other, again, first]) await recheckCase(test.db, id);
    expect(await kindsOf(first)).toEqual([]);
    expect(await kindsOf(other)).not.toContain("duplicate");
    expect((await getCase(test.ctx, again)).findings).toMatchObject([
      { kind: "duplicate", severity: "caution", step: null, otherCaseId: first },
    ]);
    const clusters = await test.db.caseSignature.findMany({
      where: { caseId: { in: [first, again, other] } },
    });
    const clusterOf = (id: string) => clusters.find(({ caseId }) => caseId === id)?.clusterId;
    expect(clusterOf(first)).toBe(clusterOf(again));
    expect(clusterOf(other)).not.toBe(clusterOf(first));

    await editCase(test.ctx, again, {
      revision: 0,
      reason: "",
      trajectory: makeTrajectory({ instruction: "Which kites are red?", steps: [] }),
    });
    expect(await kindsOf(again)).not.toContain("duplicate");
  });

  it("clusters that meet in a case become one", async () => {
    const tool = await makeTool(test.ctx);
    const long = Array.from({ length: 200 }, (_, at) => `word${at}`);
    const text = (from: number) =>
      long.map((word, at) => (at >= from && at < from + 6 ? `other${at}` : word)).join(" ");
    const [left, right, middle] = [
      await makeCase(test.ctx, tool, { trajectory: makeTrajectory({ instruction: text(0) }) }),
      await makeCase(test.ctx, tool, { trajectory: makeTrajectory({ instruction: text(100) }) }),
      await makeCase(test.ctx, tool, { trajectory: makeTrajectory({ instruction: long.join(" ") }) }),
    ];
    await recheckCase(test.db, left);
    await recheckCase(test.db, right);
    expect(await test.db.caseSignature.count({ where: { caseId: { in: [left, right] } } })).toBe(2);
    expect(await kindsOf(right)).toEqual([]);
    await recheckCase(test.db, middle);
    const kept = await test.db.caseSignature.findMany({ where: { caseId: { in: [left, right, middle] } } });
    expect(new Set(kept.map(({ clusterId }) => clusterId)).size).toBe(1);
  });
});
