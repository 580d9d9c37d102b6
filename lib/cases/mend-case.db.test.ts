import { describe, expect, it } from "vitest";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import type { AppError } from "#lib/errors/app-error.ts";
import { conflictsOf, mergeTrajectories, resolveMerge } from "#lib/mending/merge-trajectories.ts";
import { cutCase } from "./cut-case.ts";
import { dropDraft } from "./drop-draft.ts";
import { editCase } from "./edit-case.ts";
import { getCase } from "./get-case.ts";
import { getDraft } from "./get-draft.ts";
import { getRevision } from "./get-revision.ts";
import { keepDraft } from "./keep-draft.ts";
import { restoreRevision } from "./restore-revision.ts";
import type { CaseDetail } from "./schemas.ts";
import { makeCase, makeStep, makeTool, makeTrajectory } from "./testing/case-fixtures.ts";

const test = useTestDatabase();
const steps = [
  makeStep("searchKites", '{"colour": "red"}'),
  makeStep("getKite", '{"id": 7}'),
  makeStep("getKite", '{"id": 8}'),
];
const start = makeTrajectory({ steps });
const aCase = async (trajectory = start) => makeCase(test.ctx, await makeTool(test.ctx), { trajectory });
const somebodyElse = (): Context => ({ ...test.ctx, actor: { ...test.ctx.actor, id: "ada" } });

describe("mending", () => {
  it("refuses calls that were changed and are not valid, naming each, and keeps nothing of it", async () => {
    const broken = makeStep("flyKite");
    const id = await aCase({ ...start, steps: [broken, ...steps] });
    const trajectory = {
      ...start,
      steps: [broken, makeStep("searchKites", '{"colour": "green"}'), makeStep("sailKite")],
    };
    await expect(
      editCase(test.ctx, id, { revision: 0, trajectory, reason: "", refuseInvalidCalls: true }),
    ).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringContaining("step 2, 3") as unknown,
      problems: [
        { at: "body.trajectory.steps.1.actionInput", code: "not-in-enum" },
        { at: "body.trajectory.steps.2.action", code: "unknown-function" },
      ],
    });
    expect((await getCase(test.ctx, id)).revision).toBe(0);
    const mended = { ...trajectory, steps: [broken, ...steps.slice(0, 1)] };
    const saved = await editCase(test.ctx, id, {
      revision: 0,
      trajectory: mended,
      reason: "",
      refuseInvalidCalls: true,
    });
    expect(saved.revision).toBe(1);
  });

  it("restores an older revision as a new one, with the fields that came with an import", async () => {
    const imported: Trajectory = { ...start, extra: { keys: ["input", "output"] } };
    const id = await aCase(imported);
    await editCase(test.ctx, id, { revision: 0, trajectory: makeTrajectory(), reason: "shorter" });
    const restored = await restoreRevision(test.ctx, id, { revision: 1, restores: 0, reason: "" });
    expect(restored.revisions.map((one) => one.reason)).toEqual(["", "shorter", "as in revision 0"]);
    expect((await getRevision(test.ctx, id, 2)).trajectory).toEqual(imported);
    await expect(
      restoreRevision(test.ctx, id, { revision: 1, restores: 0, reason: "" }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      restoreRevision(test.ctx, id, { revision: 2, restores: 9, reason: "" }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("cuts before a step: complete, without an answer, and without a finding that says so", async () => {
    const id = await aCase();
    const cut = await cutCase(test.ctx, id, { revision: 0, step: 2, reason: "" });
    expect(cut).toMatchObject({
      status: "complete",
      stepCount: 2,
      finalAnswer: null,
      error: null,
      revision: 1,
    });
    expect(cut.revisions.at(-1)?.reason).toBe("cut before step 3");
    expect(cut.findingKinds).not.toContain("early end");
    expect((await getRevision(test.ctx, id, 1)).trajectory.isCut).toBe(true);
    await expect(cutCase(test.ctx, id, { revision: 1, step: 2, reason: "" })).rejects.toMatchObject({
      code: "bad-input",
    });
    await expect(cutCase(test.ctx, id, { revision: 0, step: 1, reason: "" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(cutCase(test.ctx, newId(), { revision: 0, step: 1, reason: "" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a draft", () => {
  it("is a person's own, holds what a revision may not, and goes when it is saved or dropped", async () => {
    const id = await aCase();
    const typed = { ...start, steps: [makeStep("flyKite", "{")], finalAnswer: "a\u0000b" };
    await keepDraft(test.ctx, id, { revision: 0, trajectory: start, reason: "" });
    await keepDraft(test.ctx, id, { revision: 0, trajectory: typed, reason: "better" });
    await keepDraft(somebodyElse(), id, { revision: 0, trajectory: start, reason: "mine" });
    expect(await getDraft(test.ctx, id)).toMatchObject({
      revision: 0,
      reason: "better",
      trajectory: { ...typed, finalAnswer: "a\ufffdb" },
    });
    const seen = await getCase(test.ctx, id);
    expect(new Map(seen.drafts.map((draft) => [draft.actorId, draft.isMine]))).toEqual(
      new Map([
        ["owner", true],
        ["ada", false],
      ]),
    );
    expect(seen).toMatchObject({ revision: 0, finalAnswer: start.finalAnswer });
    await editCase(test.ctx, id, { revision: 0, trajectory: makeTrajectory(), reason: "", dropDraft: true });
    expect(await getDraft(test.ctx, id)).toBeNull();
    expect(await dropDraft(somebodyElse(), id)).toEqual({ dropped: true });
    expect(await dropDraft(somebodyElse(), id)).toEqual({ dropped: false });
    expect((await getCase(test.ctx, id)).drafts).toEqual([]);
  });

  it("needs a revision that is there", async () => {
    const id = await aCase();
    await expect(
      keepDraft(test.ctx, id, { revision: 1, trajectory: start, reason: "" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("two edits of one revision at once", () => {
  const changed = (place: number, observation: string): Trajectory => ({
    ...start,
    steps: steps.map((step, index) => (index === place ? { ...step, observation } : step)),
  });

  it("one wins; the other keeps its text, and merges it", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await aCase();
      const edits = [changed(0, "first"), { ...changed(2, "third"), finalAnswer: "Both." }];
      const results = await Promise.allSettled(
        edits.map((trajectory) => editCase(test.ctx, id, { revision: 0, trajectory, reason: "" })),
      );
      const lost = results.findIndex((result) => result.status === "rejected");
      expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
      const refusal = (results[lost] as PromiseRejectedResult).reason as AppError;
      expect(refusal.code).toBe("conflict");
      const current = refusal.details as CaseDetail;
      const theirs = (await getRevision(test.ctx, id, current.revision)).trajectory;
      expect(theirs).toEqual(edits[1 - lost]);
      const merge = mergeTrajectories(start, edits[lost] ?? start, theirs);
      expect(conflictsOf(merge)).toEqual([]);
      const saved = await editCase(test.ctx, id, {
        revision: current.revision,
        trajectory: resolveMerge(merge),
        reason: "merged",
      });
      expect(saved).toMatchObject({ revision: 2, finalAnswer: "Both." });
      expect(saved.steps.map((step) => step.observation)).toEqual(["first", steps[1]?.observation, "third"]);
    }
  });
});
