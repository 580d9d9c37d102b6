import { beforeEach, describe, expect, it } from "vitest";
import { caseFacets } from "#lib/cases/case-facets.ts";
import { editCase } from "#lib/cases/edit-case.ts";
import { recheckCase } from "#lib/cases/recheck-case.ts";
import { EditCase } from "#lib/cases/schemas.ts";
import {
  kiteDocument,
  makeCase,
  makeStep,
  makeTool,
  makeTrajectory,
  type MadeTool,
} from "#lib/cases/testing/case-fixtures.ts";
import { createDatabase } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { editTool } from "#lib/tools/edit-tool.ts";
import { countChosen } from "./count-chosen.ts";
import { startBulk } from "./start-bulk.ts";
import { doBulk, finished, undone } from "./testing/bulk-fixtures.ts";
import { undoBulk } from "./undo-bulk.ts";

const test = useTestDatabase();
let tool: MadeTool;
let ids: string[];

/** A case whose only call has the wrong colour, and of which something else was found before. */
const wrongCase = (text: string) =>
  makeCase(test.ctx, tool, {
    trajectory: makeTrajectory({
      instruction: text,
      steps: [makeStep("searchKites", '{"colour": "plaid"}')],
    }),
  });
const found = async (id: string) => {
  const row = await test.db.case.findUniqueOrThrow({ where: { id }, include: { findings: true } });
  const kinds = row.findings.filter(({ revision }) => revision === row.revision).map(({ kind }) => kind);
  expect(row.findingKinds).toEqual([...new Set(kinds)].toSorted());
  return kinds.toSorted();
};
const allFound = () => Promise.all(ids.map(found));
const stored = () => test.db.finding.findMany({ where: { caseId: { in: ids } }, orderBy: { id: "asc" } });
const check = (given = ids) =>
  ({ change: { kind: "check" }, ids: given, expectedCount: given.length }) as const;

beforeEach(async () => {
  tool = await makeTool(test.ctx, { name: `Tool ${newId()}` });
  ids = [];
  for (const text of ["Fly high", "Fly low over the bay", "Fly at night without any light"])
    ids.push(await wrongCase(`${text} ${newId()}`));
  await test.db.finding.createMany({
    data: ids.flatMap((caseId) => [
      {
        id: newId(),
        caseId,
        revision: 0,
        kind: "loop",
        severity: "caution",
        step: 0,
        message: "Seen before.",
      },
      { id: newId(), caseId, revision: 0, kind: "answer judged poor", severity: "note", message: "Dull." },
    ]),
  });
  await test.db.case.updateMany({
    where: { id: { in: ids } },
    data: { findingKinds: ["answer judged poor", "loop"] },
  });
});

describe("checking many again", () => {
  it("says how many before, replaces what rules found, leaves what judges found, and gives all of it back", async () => {
    const filter = { tool: [tool.name] };
    await makeCase(test.ctx, tool, { columns: { status: "simulating", revision: -1 } });
    expect(await countChosen(test.ctx, { kind: "check", filter })).toEqual({ count: 3 });
    const before = await stored();
    const started = await startBulk(test.ctx, { change: { kind: "check" }, filter, expectedCount: 3 });
    const late = await wrongCase("Came later");
    const action = await finished(test.ctx, started.id);
    expect(action).toMatchObject({ status: "done", total: 3, done: 3, leftAlone: 0 });
    expect(await allFound()).toEqual(ids.map(() => ["answer judged poor", "not in enum"]));
    expect(await found(late)).toEqual([]);
    const facet = async () =>
      Object.fromEntries(
        (await caseFacets(test.ctx, filter)).finding.map(({ value, count }) => [value, count]),
      );
    expect(await facet()).toEqual({ "answer judged poor": 3, "not in enum": 3, none: 2 });
    expect(await undone(test.ctx, action.id)).toMatchObject({ done: 3, leftAlone: 0 });
    expect(await stored()).toEqual(before);
    expect(await facet()).toEqual({ "answer judged poor": 3, loop: 3, none: 2 });
    await allFound();
  });

  it("is for those who curate, also to take back and to stop", async () => {
    const reviewer = { ...test.ctx, actor: { ...test.ctx.actor, id: "ben", role: "reviewer" as const } };
    await expect(startBulk(reviewer, check())).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await doBulk({ ...reviewer, actor: { ...reviewer.actor, role: "curator" } }, check());
    await expect(undoBulk(reviewer, id)).rejects.toMatchObject({ code: "forbidden" });
    expect((await undone(test.ctx, id)).done).toBe(3);
  });

  it("is not taken back where somebody edited, checked, or threw away the case since, or changed its tool", async () => {
    const [first = "", second = "", third = ""] = ids;
    const { id } = await doBulk(test.ctx, check());
    const trajectory = makeTrajectory({ instruction: `Fly somewhere else ${newId()}` });
    await editCase(test.ctx, first, EditCase.parse({ revision: 0, trajectory, reason: "" }));
    await recheckCase(test.db, second);
    const undo = await undone(test.ctx, id);
    expect(undo).toMatchObject({ done: 1, leftAlone: 2 });
    expect(await allFound()).toEqual([
      [],
      ["answer judged poor", "not in enum"],
      ["answer judged poor", "loop"],
    ]);

    // Nothing was found, and nothing is: only the tool tells that something happened in between.
    const plain = await makeCase(test.ctx, tool, {
      trajectory: makeTrajectory({ instruction: `Plain ${newId()}` }),
    });
    const other = await doBulk(test.ctx, check([plain, third]));
    const document = structuredClone(kiteDocument);
    document.info.version = "2.0.0";
    await editTool(test.ctx, tool.toolId, {
      version: 1,
      documentationText: JSON.stringify(document),
      reason: "newer",
    });
    expect(await undone(test.ctx, other.id)).toMatchObject({ done: 0, leftAlone: 2 });
  });

  it("leaves a case to whoever edits it before its turn", async () => {
    const { id } = await startBulk(test.ctx, check());
    const trajectory = makeTrajectory({ instruction: `Edited before ${newId()}` });
    await editCase(test.ctx, ids[0] ?? "", EditCase.parse({ revision: 0, trajectory, reason: "" }));
    expect(await finished(test.ctx, id)).toMatchObject({ done: 2, leftAlone: 1 });
    expect(await found(ids[0] ?? "")).toEqual([]);
  });

  it("gives back how a stale case came through before", async () => {
    const [first = ""] = ids;
    await test.db.case.updateMany({ where: { id: first }, data: { isStale: true } });
    const staleCheck = () => test.db.staleCheck.findUnique({ where: { caseId: first } });
    const { id } = await doBulk(test.ctx, check([first]));
    const checked = await staleCheck();
    expect(checked).toMatchObject({ hasBroken: true });
    const again = await doBulk(test.ctx, check([first]));
    await undone(test.ctx, again.id);
    expect(await staleCheck()).toEqual(checked);
    await undone(test.ctx, id);
    expect(await staleCheck()).toBeNull();
    expect(await found(first)).toEqual(["answer judged poor", "loop"]);
  });

  it("of many tools beside edits, decisions and another check of the same, loses and mixes nothing", async () => {
    const tools = [tool, await makeTool(test.ctx, { name: "B" }), await makeTool(test.ctx, { name: "C" })];
    const many: string[] = [];
    for (let at = 0; at < 60; at += 1)
      many.push(
        await makeCase(test.ctx, tools[at % 3] ?? tool, {
          trajectory: makeTrajectory({
            instruction: `${at} kites ${newId()}`,
            steps: [makeStep("searchKites", '{"colour": "plaid"}')],
          }),
        }),
      );
    const others = Array.from({ length: 3 }, () => createDatabase(test.url, 2));
    try {
      const [one, two] = [
        await startBulk(test.ctx, check(many)),
        await startBulk(test.ctx, check(many.toReversed())),
      ];
      const edited = many.filter((_, at) => at % 7 === 0);
      const decided = many.filter((_, at) => at % 7 === 1);
      const [, , ...edits] = await Promise.all([
        ...others.map((db, at) => finished({ ...test.ctx, db }, at === 0 ? one.id : two.id)),
        ...edited.map((id) =>
          editCase(
            test.ctx,
            id,
            EditCase.parse({
              revision: 0,
              reason: "",
              trajectory: makeTrajectory({ instruction: `New ${newId()}` }),
            }),
          ),
        ),
        ...decided.map((id) =>
          reviewCase(test.ctx, id, { revision: 0, decision: "approved", reasons: [], comment: "" }),
        ),
      ]);
      expect(edits).toHaveLength(1 + edited.length + decided.length);
      for (const id of many) expect(await found(id)).toEqual(edited.includes(id) ? [] : ["not in enum"]);
      // The later of the two checks stands; only that one can be taken back before the other.
      const results = [await undone(test.ctx, one.id), await undone(test.ctx, two.id)];
      for (const id of many) {
        const kinds = await found(id);
        if (edited.includes(id)) expect(kinds).toEqual([]);
        const { decision } = await test.db.case.findUniqueOrThrow({ where: { id } });
        expect(decision).toBe(decided.includes(id) ? "approved" : "pending");
      }
      expect(results.map(({ done, leftAlone, total }) => done + leftAlone === total)).toEqual([true, true]);
      expect(results.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(0);
      const rest = await undone(test.ctx, (await doBulk(test.ctx, check(many))).id);
      expect(rest).toMatchObject({ done: 60, leftAlone: 0 });
    } finally {
      await Promise.all(others.map((db) => db.$disconnect()));
    }
  });
});
