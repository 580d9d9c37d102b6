import { describe, expect, it } from "vitest";
import { editCase } from "#lib/cases/edit-case.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { PageQuery } from "#lib/http/page.ts";
import { giveVerdict } from "#lib/review/give-verdict.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { ReviewInput, StepVerdictInput } from "#lib/review/schemas.ts";
import { claimPlace } from "./claim-place.ts";
import { listDisagreements } from "./list-disagreements.ts";
import { queueAgreement } from "./queue-agreement.ts";
import { queueProgress } from "./queue-progress.ts";
import { queuesOfCase } from "./queues-of-case.ts";
import { releasePlaces } from "./release-places.ts";
import { renewPlaces } from "./renew-places.ts";
import type { ClaimedPlace } from "./schemas.ts";
import { settleCase } from "./settle-case.ts";
import { as, claim, finish, makeQueueOf, placeRow } from "./testing/queue-fixtures.ts";
import { undoPlace } from "./undo-place.ts";

const test = useTestDatabase();
const ada = (): Context => as(test.ctx, "Ada");
const ben = (): Context => as(test.ctx, "Ben");
const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: () => new Date(Date.now() + minutes * 60_000),
});
const held = (place: ClaimedPlace) => ({ places: [{ placeId: place.id, claim: place.claim }] });
const at = (place: ClaimedPlace) => ({ queueId: place.queueId, placeId: place.id });
const settle = (queueId: string, caseId: string, decision: string, revision = 0) =>
  settleCase(
    test.ctx,
    { queueId, caseId },
    ReviewInput.parse({ decision, revision, comment: "As agreed on." }),
  );

describe("a place", () => {
  it("is one person's: another gets the next one, and is told of what others hold where there is none", async () => {
    const { queue, caseIds } = await makeQueueOf(test.ctx, 2);
    const [first, second] = [await claim(ada(), queue.id), await claim(ben(), queue.id)];
    expect([first.caseId, second.caseId]).toEqual(caseIds);
    expect(await claimPlace(as(test.ctx, "Cid"), queue.id, {})).toEqual({
      place: null,
      heldByOthers: 2,
      isClosed: false,
    });
  });

  it("goes back by itself when its lease runs out; the late decision is refused and says who has it", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const lost = await claim(ada(), queue.id);
    const taken = await claim(later(ben(), 3), queue.id);
    expect(taken.id).toBe(lost.id);
    await expect(finish(ada(), lost, "approved", { comment: "typed long" })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/given to somebody else/) as string,
      details: { code: "lost", caseId: lost.caseId, holderId: "Ben", canClaimAgain: false },
    });
    expect(await placeRow(test.ctx, lost.id)).toMatchObject({
      state: "claimed",
      holderId: "Ben",
      decision: null,
    });
    expect((await getCase(test.ctx, lost.caseId)).decision).toBe("pending");
    expect(await finish(ben(), taken, "rejected")).toMatchObject({ state: "agreed" });
  });

  it("stays with who is late while nobody took it, and with who is heard of", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const place = await claim(ada(), queue.id);
    const { items } = await renewPlaces(later(ada(), 5), queue.id, held(place));
    expect(items).toMatchObject([{ placeId: place.id }]);
    expect((await claimPlace(later(ben(), 6), queue.id, {})).heldByOthers).toBe(1);
    expect(await finish(later(ada(), 60), place, "approved")).toMatchObject({ state: "agreed" });
  });

  it("is renewed and let go of by its claim alone", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const place = await claim(ada(), queue.id);
    const forged = held({ ...place, claim: newId() });
    expect((await renewPlaces(ada(), queue.id, forged)).items).toEqual([]);
    expect(await releasePlaces(ada(), queue.id, forged)).toEqual({ released: 0 });
    expect(await releasePlaces(ben(), queue.id, held(place))).toEqual({ released: 0 });
    expect(await releasePlaces(ada(), queue.id, held(place))).toEqual({ released: 1 });
    expect((await renewPlaces(ada(), queue.id, held(place))).items).toEqual([]);
    await expect(finish(ada(), place, "approved")).rejects.toMatchObject({
      details: { code: "lost", canClaimAgain: true },
    });
    // Nothing typed is lost: the same case can be taken again, and decided.
    expect(await finish(ada(), await claim(ada(), queue.id, place.caseId), "approved")).toMatchObject({
      state: "agreed",
    });
  });

  it("of a case that one has decided is not given to them again", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1, { reviewsPerCase: 2 });
    await finish(ada(), await claim(ada(), queue.id), "approved");
    expect(await claimPlace(ada(), queue.id, {})).toMatchObject({ place: null, heldByOthers: 0 });
    expect((await claimPlace(ben(), queue.id, {})).place).not.toBeNull();
  });

  it("of one case is given to one window only, when a person asks from several at once", async () => {
    const { queue } = await makeQueueOf(test.ctx, 3, { reviewsPerCase: 5 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => claimPlace(ada(), queue.id, {})));
    const cases = answers.flatMap(({ place }) => place?.caseId ?? []);
    expect(cases).toHaveLength(3);
    expect(new Set(cases).size).toBe(3);
  });

  it("is one of twelve at most that a person holds", async () => {
    const { queue } = await makeQueueOf(test.ctx, 14);
    for (let count = 0; count < 12; count += 1) await claim(ada(), queue.id);
    await expect(claimPlace(ada(), queue.id, {})).rejects.toMatchObject({ code: "conflict" });
    expect((await claimPlace(ben(), queue.id, {})).place).not.toBeNull();
  });

  it("of a case that went to the trash is not given, nor decided", async () => {
    const { queue, caseIds } = await makeQueueOf(test.ctx, 2);
    const place = await claim(ada(), queue.id);
    await test.db.case.updateMany({ where: { id: { in: caseIds } }, data: { trashedAt: new Date() } });
    await expect(finish(ada(), place, "approved")).rejects.toThrow(/trash/);
    expect(await claimPlace(ben(), queue.id, {})).toMatchObject({ place: null });
    expect((await queueProgress(test.ctx, queue.id)).places).toMatchObject({ inTrash: 2, waiting: 0 });
  });
});

describe("a decision in a queue", () => {
  it("of a single reviewer decides the case, as any other review", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const place = await claim(ada(), queue.id);
    const { reviewId } = await finish(ada(), place, "rejected", {
      reasons: ["loop"],
      comment: "Again and again.",
    });
    const detail = await getCase(test.ctx, place.caseId);
    expect(detail).toMatchObject({
      decision: "rejected",
      reviews: [{ id: reviewId, actorId: "Ada", reasons: ["loop"], comment: "Again and again." }],
    });
  });

  it("sent twice is kept once, and answered the same", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const place = await claim(ada(), queue.id);
    const answers = await Promise.all([1, 2, 3].map(() => finish(ada(), place, "approved")));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await getCase(test.ctx, place.caseId)).reviews).toHaveLength(1);
    await expect(finish(ada(), place, "rejected")).rejects.toMatchObject({ details: { code: "done" } });
  });

  it("names the revision that was seen: after an edit it is refused with the case, and the place stays", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const place = await claim(ada(), queue.id);
    await editCase(test.ctx, place.caseId, {
      revision: 0,
      trajectory: makeTrajectory({ finalAnswer: "Mended." }),
      reason: "",
    });
    await expect(finish(ada(), place, "approved")).rejects.toMatchObject({
      code: "conflict",
      details: { id: place.caseId, revision: 1 },
    });
    expect(await finish(ada(), place, "approved", { revision: 1 })).toMatchObject({ state: "agreed" });
  });

  it("of several who agree decides the case when the last one is there, not before", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1, { reviewsPerCase: 2 });
    const first = await claim(ada(), queue.id);
    expect(await finish(ada(), first, "rejected", { reasons: ["loop"] })).toMatchObject({
      state: "open",
      reviewId: null,
    });
    expect(await getCase(test.ctx, first.caseId)).toMatchObject({ decision: "pending", reviews: [] });
    await finish(ben(), await claim(ben(), queue.id), "rejected", { reasons: ["wrong type"] });
    expect(await getCase(test.ctx, first.caseId)).toMatchObject({
      decision: "rejected",
      reviews: [{ actorId: "Ben", reasons: ["loop", "wrong type"] }],
    });
  });

  it("of several who disagree goes to a curator; the settled decision stands beside the single ones", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1, { reviewsPerCase: 2 });
    const place = await claim(ada(), queue.id);
    await finish(ada(), place, "rejected", { comment: "Not so." });
    await expect(settle(queue.id, place.caseId, "approved")).rejects.toThrow(/still to come/);
    expect(await finish(ben(), await claim(ben(), queue.id), "approved")).toMatchObject({
      state: "to-settle",
    });
    expect((await getCase(test.ctx, place.caseId)).decision).toBe("pending");
    const before = await listDisagreements(test.ctx, queue.id, PageQuery.parse({}));
    expect(before.items).toMatchObject([
      {
        caseId: place.caseId,
        state: "to-settle",
        settled: null,
        reviews: [
          { personId: "Ada", decision: "rejected", comment: "Not so." },
          { personId: "Ben", decision: "approved" },
        ],
      },
    ]);
    const review = await settle(queue.id, place.caseId, "approved");
    expect(await getCase(test.ctx, place.caseId)).toMatchObject({
      decision: "approved",
      reviews: [{ id: review.id }],
    });
    const after = await listDisagreements(test.ctx, queue.id, PageQuery.parse({}));
    expect(after.items).toMatchObject([
      { state: "settled", reviews: [{}, {}], settled: { decision: "approved", actorId: "owner" } },
    ]);
    await expect(undoPlace(ada(), at(place))).rejects.toThrow(/settled/);
  });

  it("about different revisions is no agreement", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1, { reviewsPerCase: 2 });
    const place = await claim(ada(), queue.id);
    await finish(ada(), place, "approved");
    await editCase(test.ctx, place.caseId, {
      revision: 0,
      trajectory: makeTrajectory({ finalAnswer: "Mended." }),
      reason: "",
    });
    const second = await finish(ben(), await claim(ben(), queue.id), "approved", { revision: 1 });
    expect(second.state).toBe("to-settle");
    await settle(queue.id, place.caseId, "approved", 1);
    expect((await getCase(test.ctx, place.caseId)).decision).toBe("approved");
  });

  it("is hidden from other reviewers until all are there, not from a curator", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1, { reviewsPerCase: 2 });
    const place = await claim(ada(), queue.id);
    await finish(ada(), place, "approved");
    expect((await queuesOfCase(ben(), place.caseId)).items).toMatchObject([
      { done: 1, needed: 2, reviews: [] },
    ]);
    expect((await queuesOfCase(test.ctx, place.caseId)).items[0]?.reviews).toHaveLength(1);
    await finish(ben(), await claim(ben(), queue.id), "approved");
    expect((await queuesOfCase(ben(), place.caseId)).items[0]?.reviews).toHaveLength(2);
  });
});

describe("taking back", () => {
  it("gives the place back with what was said, and the case its decision of before", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const place = await claim(ada(), queue.id);
    await finish(ada(), place, "rejected", { reasons: ["loop"], comment: "No." });
    const undone = await undoPlace(ada(), at(place));
    expect(undone).toMatchObject({
      decision: "rejected",
      reasons: ["loop"],
      comment: "No.",
      place: { id: place.id },
    });
    expect((await getCase(test.ctx, place.caseId)).decision).toBe("pending");
    await expect(undoPlace(ada(), at(place))).rejects.toMatchObject({ code: "conflict" });
    expect(await finish(ada(), undone.place, "approved")).toMatchObject({ state: "agreed" });
    expect((await getCase(test.ctx, place.caseId)).decision).toBe("approved");
  });

  it("of what all agreed on opens the case again; of another's, or after another decision, it is refused", async () => {
    const { queue } = await makeQueueOf(test.ctx, 2, { reviewsPerCase: 2 });
    const place = await claim(ada(), queue.id);
    await finish(ada(), place, "approved");
    const second = await claim(ben(), queue.id);
    await finish(ben(), second, "approved");
    await expect(undoPlace(ben(), at(place))).rejects.toMatchObject({ code: "conflict" });
    const undone = await undoPlace(ada(), at(place));
    expect((await getCase(test.ctx, place.caseId)).decision).toBe("pending");
    expect(await finish(ada(), undone.place, "rejected")).toMatchObject({ state: "to-settle" });

    const third = await claim(ada(), queue.id);
    await finish(ada(), third, "approved");
    await finish(ben(), await claim(ben(), queue.id), "approved");
    await reviewCase(test.ctx, third.caseId, ReviewInput.parse({ decision: "rejected", revision: 0 }));
    await expect(undoPlace(ada(), at(third))).rejects.toMatchObject({ code: "conflict" });
    expect(await placeRow(test.ctx, third.id)).toMatchObject({ state: "done", decision: "approved" });
  });
});

describe("figures of a queue", () => {
  it("tell who did how much of it how fast, and what is left", async () => {
    const { queue } = await makeQueueOf(test.ctx, 4);
    for (const [ctx, decision, tookMs] of [
      [ada(), "approved", 4_000],
      [ada(), "rejected", 8_000],
      [ben(), "needs-work", 600_000],
    ] as const)
      await finish(later(ctx, 1), await claim(ctx, queue.id), decision, { tookMs });
    await claim(ada(), queue.id);
    const progress = await queueProgress(later(test.ctx, 2), queue.id);
    expect(progress).toMatchObject({
      places: { total: 4, done: 3, claimed: 1, waiting: 0 },
      cases: { open: 1, agreed: 3, toSettle: 0, settled: 0 },
      all: { done: 3, lastHour: 3, medianMs: 8_000 },
      workLeftMs: 8_000,
      // One left, three done in less than five minutes.
      timeLeftMs: 100_000,
      people: [
        { personId: "Ada", done: 2, approved: 1, rejected: 1, holding: 1, medianMs: 6_000 },
        { personId: "Ben", done: 1, needsWork: 1, holding: 0 },
      ],
    });
    // No longer than the place was held, whatever the browser says.
    expect(progress.people[1]?.medianMs).toBeLessThan(70_000);
  });

  it("set people against each other, judges and checks, and first bad steps", async () => {
    const { queue, caseIds } = await makeQueueOf(test.ctx, 2, { reviewsPerCase: 2 });
    const verdicts: [Context, number][] = [
      [ada(), 0],
      [ben(), 1],
    ];
    for (const [ctx, step] of verdicts) {
      const first = await claim(ctx, queue.id);
      await finish(ctx, first, "approved");
      const second = await claim(ctx, queue.id);
      await giveVerdict(
        ctx,
        second.caseId,
        StepVerdictInput.parse({ revision: 0, firstBadStep: step, kind: "wrong type" }),
      );
      await finish(ctx, second, "rejected", { reasons: ["wrong type"] });
    }
    const [good, bad] = [caseIds[0] ?? "", caseIds[1] ?? ""];
    await test.db.finding.create({
      data: { id: newId(), caseId: good, revision: 0, kind: "wrong type", severity: "error", message: "no" },
    });
    for (const [caseId, word] of [
      [good, "Yes"],
      [bad, "No"],
    ])
      await test.db.judgement.create({
        data: {
          id: newId(),
          caseId: caseId ?? "",
          revision: 0,
          runId: newId(),
          rubric: "verdict",
          model: "judge-1",
          samples: [],
          result: { process: word ?? "", response: "Yes" },
          isDisputed: false,
        },
      });
    expect(await queueAgreement(test.ctx, queue.id)).toMatchObject({
      decisions: {
        alpha: { value: 1, units: 2 },
        fleiss: { raters: 2 },
        pairs: [{ people: ["Ada", "Ben"], value: 1 }],
      },
      kinds: [{ kind: "wrong type", named: 2, value: 1 }],
      firstBadStep: { units: 2 },
      against: [
        { rater: "checks", units: 2, agreeing: 0 },
        { rater: "judge-1", units: 2, agreeing: 2, value: 1 },
      ],
    });
    expect((await queueAgreement(test.ctx, queue.id)).firstBadStep.value).toBeLessThan(1);
  });
});
