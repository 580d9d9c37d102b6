import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Finding } from "#lib/checks/finding.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { claimItem } from "./claim-item.ts";
import { endCase } from "./end-case.ts";
import { openCase } from "./open-case.ts";
import { planRun } from "./plan-run.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";
import { makeLibraryTool } from "./testing/library-tool.ts";

const test = useTestDatabase();
const now = new Date("2026-01-02T03:04:05Z");

/** Cases under way, each with the item that makes it. */
async function openCases(count: number) {
  const { instructionIds } = await makeLibraryTool(test.ctx, count);
  const { id } = await startRun(
    test.ctx,
    StartRun.parse({ kind: "simulate", instructions: { ids: instructionIds } }),
  );
  await planRun(test.db, id, () => now);
  const items = await test.db.runItem.findMany({ where: { runId: id }, orderBy: { position: "asc" } });
  return Promise.all(
    items.map(async (row) => {
      const delivery = { workerId: "w", jobId: randomUUID(), deliveryNumber: 0 };
      const item = await claimItem(test.db, row.id, delivery, now);
      if (!item) throw new Error("The item was not claimed.");
      const { caseId, instruction } = await openCase(test.db, item, "m", now);
      return { item, caseId, instruction };
    }),
  );
}

type Open = Awaited<ReturnType<typeof openCases>>[number];

const end = (of: Open, also: { claim?: string; alsoFound?: Finding[] } = {}): Promise<boolean> =>
  endCase(
    test.db,
    of.caseId,
    {
      instruction: of.instruction,
      steps: [],
      finalThought: null,
      finalAnswer: `There is one\u0000 for ${of.caseId}.`,
      error: null,
    },
    [],
    now,
    {
      settles: {
        item: { id: of.item.id, claim: also.claim ?? of.item.claim },
        end: { status: "succeeded", note: "As asked." },
      },
      alsoFound: also.alsoFound ?? [],
    },
  );

const stored = (of: Open) =>
  test.db.case.findUniqueOrThrow({ where: { id: of.caseId }, include: { revisions: true, findings: true } });
const itemOf = (of: Open) => test.db.runItem.findUniqueOrThrow({ where: { id: of.item.id } });

describe("cases that end at the same moment", () => {
  it("end each with its own item, and those without a claim not at all", async () => {
    const [first, overtaken, last] = (await openCases(3)) as [Open, Open, Open];
    expect(await Promise.all([end(first), end(overtaken, { claim: "w/somebody/1" }), end(last)])).toEqual([
      true,
      false,
      true,
    ]);
    for (const one of [first, last]) {
      expect(await stored(one)).toMatchObject({
        status: "complete",
        revision: 0,
        revisions: [{ revision: 0, trajectory: { finalAnswer: `There is one\uFFFD for ${one.caseId}.` } }],
      });
      expect(await itemOf(one)).toMatchObject({
        status: "succeeded",
        claim: null,
        note: "As asked.",
        error: null,
      });
    }
    expect(await stored(overtaken)).toMatchObject({ status: "simulating", revision: -1, revisions: [] });
    expect(await itemOf(overtaken)).toMatchObject({ status: "running", claim: overtaken.item.claim });
  });

  it("are not held up by one that cannot be written; nothing of that one is left", async () => {
    const [first, broken, last] = (await openCases(3)) as [Open, Open, Open];
    const twin: Finding = {
      kind: "duplicate",
      severity: "caution",
      step: null,
      path: null,
      message: "At a step that no table holds.",
    };
    const [one, two, three] = await Promise.allSettled([
      end(first),
      end(broken, { alsoFound: [{ ...twin, step: 2 ** 40 }] }),
      end(last, { alsoFound: [{ ...twin, message: "Of the first.", otherCaseId: first.caseId }] }),
    ]);
    expect([one, three]).toMatchObject([{ value: true }, { value: true }]);
    expect(two.status).toBe("rejected");
    expect(await stored(broken)).toMatchObject({ status: "simulating", revisions: [], findings: [] });
    expect(await itemOf(broken)).toMatchObject({ status: "running" });
    expect((await stored(last)).findings.map(({ otherCaseId }) => otherCaseId)).toContain(first.caseId);
    expect(await end(broken)).toBe(true);
    expect(await end(broken)).toBe(false);
  });
});
