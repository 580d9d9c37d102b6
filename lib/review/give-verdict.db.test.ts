import { describe, expect, it } from "vitest";
import { editCase } from "#lib/cases/edit-case.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { makeCase, makeStep, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { giveVerdict } from "./give-verdict.ts";
import { StepVerdictInput } from "./schemas.ts";
import { standingVerdict } from "./standing-verdict.ts";
import { undoVerdict } from "./undo-verdict.ts";

const test = useTestDatabase();
const twoSteps = makeTrajectory({ steps: [makeStep("searchKites"), makeStep("getKite", '{"id": 7}')] });
const aCase = async () => makeCase(test.ctx, await makeTool(test.ctx), { trajectory: twoSteps });
const of = (input: object) => StepVerdictInput.parse({ revision: 0, ...input });
const columns = (id: string) =>
  test.db.case.findUniqueOrThrow({
    where: { id },
    select: { firstBadStep: true, firstBadKind: true, trainMask: true },
  });
const untouched = { firstBadStep: null, firstBadKind: null, trainMask: [] };

describe("a verdict on the steps", () => {
  it("is kept with author and time, and counts until the next one, which can be taken back", async () => {
    const id = await aCase();
    const first = await giveVerdict(test.ctx, id, of({ firstBadStep: 1, kind: "invented value" }));
    expect(await columns(id)).toEqual({
      firstBadStep: 1,
      firstBadKind: "invented value",
      trainMask: [true, false, false],
    });
    const flags = [{ step: 2, isTrained: true }];
    const second = await giveVerdict(
      test.ctx,
      id,
      of({ firstBadStep: 0, kind: "loop", flags, seenId: first.id }),
    );
    expect((await columns(id)).trainMask).toEqual([false, false, true]);
    await undoVerdict(test.ctx, id, { verdictId: second.id });
    expect(await columns(id)).toMatchObject({ firstBadStep: 1, trainMask: [true, false, false] });
    await expect(undoVerdict(test.ctx, id, { verdictId: second.id })).rejects.toMatchObject({
      code: "conflict",
    });
    await undoVerdict(test.ctx, id, { verdictId: first.id });
    expect(await columns(id)).toEqual(untouched);
    const { verdicts } = await getCase(test.ctx, id);
    expect(verdicts.map((one) => [one.firstBadStep, one.kind, one.undoesId, one.actorId])).toEqual([
      [1, "invented value", null, "owner"],
      [0, "loop", null, "owner"],
      [1, "invented value", second.id, "owner"],
      [null, null, first.id, "owner"],
    ]);
    expect(standingVerdict(verdicts)).toBeNull();
    await expect(test.db.stepVerdict.deleteMany({ where: { caseId: id } })).rejects.toThrow(/never changed/);
    const audit = await test.db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(audit.map((one) => one.action)).toEqual([
      "case.steps-judged",
      "case.steps-judged",
      "case.verdict-undone",
      "case.verdict-undone",
    ]);
  });

  it("is about one revision: an edit begins without", async () => {
    const id = await aCase();
    await giveVerdict(test.ctx, id, of({ firstBadStep: 0, kind: "loop" }));
    await editCase(test.ctx, id, { revision: 0, trajectory: makeTrajectory(), reason: "" });
    expect(await columns(id)).toEqual(untouched);
    expect((await getCase(test.ctx, id)).verdicts).toEqual([]);
    await expect(giveVerdict(test.ctx, id, of({ firstBadStep: 0, kind: "loop" }))).rejects.toMatchObject({
      code: "conflict",
      details: { revision: 1 },
    });
  });

  it.each<[string, object, string]>([
    ["a step that is not there", { firstBadStep: 3, kind: "loop" }, "body.firstBadStep"],
    ["a flag of such a step", { flags: [{ step: 9, isTrained: false }] }, "body.flags.0.step"],
    ["one step twice", { flags: [0, 0].map((step) => ({ step, isTrained: false })) }, "body.flags"],
  ])("names %s", async (_words, input, at) => {
    const id = await aCase();
    await expect(giveVerdict(test.ctx, id, of(input))).rejects.toMatchObject({
      code: "bad-input",
      problems: [{ at }],
    });
    expect(await columns(id)).toEqual(untouched);
  });

  it("knows no place for an answer that a case does not have, and no case that is not there", async () => {
    const trajectory = makeTrajectory({ finalAnswer: null, error: "out of rounds" });
    const id = await makeCase(test.ctx, await makeTool(test.ctx), { trajectory });
    await expect(giveVerdict(test.ctx, id, of({ firstBadStep: 1, kind: "loop" }))).rejects.toMatchObject({
      code: "bad-input",
    });
    await expect(giveVerdict(test.ctx, newId(), of({}))).rejects.toMatchObject({ code: "not-found" });
    await expect(undoVerdict(test.ctx, id, { verdictId: newId() })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("given by ten at once, who all saw none, counts once; the others are told", async () => {
    const id = await aCase();
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        giveVerdict(test.ctx, id, of({ firstBadStep: index % 2, kind: "loop", seenId: null })),
      ),
    );
    const given = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(given).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({ code: "conflict", details: { verdicts: [given[0]] } });
    expect((await columns(id)).firstBadStep).toBe(given[0]?.firstBadStep);
  });
});
