import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCase } from "#lib/cases/get-case.ts";
import { createDatabase } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { PageQuery } from "#lib/http/page.ts";
import { seededRandom, type Random } from "#lib/random/random.ts";
import { ReviewInput } from "#lib/review/schemas.ts";
import { undoReview } from "#lib/review/undo-review.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { claimPlace } from "./claim-place.ts";
import { getQueue } from "./get-queue.ts";
import { listDisagreements } from "./list-disagreements.ts";
import { queueAgreement } from "./queue-agreement.ts";
import { queueProgress } from "./queue-progress.ts";
import { settleCase } from "./settle-case.ts";
import { as, claim, finish, makeQueueOf, placeRow } from "./testing/queue-fixtures.ts";
import { undoPlace } from "./undo-place.ts";

const test = useTestDatabase();
let shared: PrismaClient;
beforeAll(() => {
  shared = createDatabase(test.url, 12);
});
afterAll(() => shared.$disconnect());

const ada = (): Context => as(test.ctx, "Ada");
const ben = (): Context => as(test.ctx, "Ben");
const reviewOf = async (caseId: string): Promise<string> =>
  (await getCase(test.ctx, caseId)).reviews.findLast(({ undoesId }) => undoesId === null)?.id ?? "";
const standsOf = (queueId: string, caseId: string) =>
  test.db.queueCase.findUniqueOrThrow({ where: { queueId_caseId: { queueId, caseId } } });

describe("taking back, on the case's own page, what came from a queue", () => {
  it("opens its place again: the same reviewer may claim it, and counts follow", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const place = await claim(ada(), queue.id);
    await finish(ada(), place, "rejected", { reasons: ["loop"] });
    expect((await claimPlace(ada(), queue.id, {})).place).toBeNull();
    await undoReview(ada(), place.caseId, { reviewId: await reviewOf(place.caseId) });
    expect(await getQueue(ada(), queue.id)).toMatchObject({
      places: { waiting: 1, claimed: 0, done: 0 },
      mine: { available: 1, done: 0 },
    });
    expect(await queueProgress(ada(), queue.id)).toMatchObject({
      cases: { open: 1, agreed: 0 },
      all: { done: 0 },
    });
    const again = await claim(ada(), queue.id);
    expect(again.caseId).toBe(place.caseId);
    expect(await finish(ada(), again, "approved")).toMatchObject({ state: "agreed" });
  });

  it("takes back one's own opinion where several agreed, else the one that decided it", async () => {
    const { queue, caseIds } = await makeQueueOf(test.ctx, 2, { reviewsPerCase: 2 });
    const [first = "", second = ""] = caseIds;
    for (const caseId of caseIds)
      for (const ctx of [ada(), ben()]) await finish(ctx, await claim(ctx, queue.id, caseId), "approved");
    expect((await queueAgreement(test.ctx, queue.id)).decisions.alpha.units).toBe(2);
    await undoReview(ada(), first, { reviewId: await reviewOf(first) });
    await undoReview(test.ctx, second, { reviewId: await reviewOf(second) });
    const left = async (caseId: string) =>
      (await test.db.queuePlace.findMany({ where: { queueId: queue.id, caseId, state: "done" } })).map(
        ({ holderId }) => holderId,
      );
    expect([await left(first), await left(second)]).toEqual([["Ben"], ["Ada"]]);
    expect((await queueAgreement(test.ctx, queue.id)).decisions.alpha.units).toBe(0);
    expect(await finish(ada(), await claim(ada(), queue.id, first), "rejected")).toMatchObject({
      state: "to-settle",
    });
  });

  it("puts a settled case back among those to settle, for a curator and nobody else", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1, { reviewsPerCase: 2 });
    const { caseId } = await claim(ada(), queue.id);
    await finish(ada(), { ...(await placeOf(queue.id, caseId, "Ada")) }, "approved");
    await finish(ben(), await claim(ben(), queue.id), "rejected");
    const at = { queueId: queue.id, caseId };
    const review = await settleCase(test.ctx, at, ReviewInput.parse({ decision: "approved", revision: 0 }));
    await expect(undoReview(ada(), caseId, { reviewId: review.id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await undoReview(test.ctx, caseId, { reviewId: review.id });
    expect(await standsOf(queue.id, caseId)).toMatchObject({ state: "to-settle", reviewId: null });
    const { items } = await listDisagreements(test.ctx, queue.id, PageQuery.parse({}));
    expect(items).toMatchObject([{ caseId, state: "to-settle", settled: null, decision: "pending" }]);
    expect(
      await test.db.auditEvent.count({ where: { subjectId: caseId, action: "queue.settling-undone" } }),
    ).toBe(1);
  });
});

async function placeOf(queueId: string, caseId: string, holderId: string) {
  const place = await test.db.queuePlace.findFirstOrThrow({ where: { queueId, caseId, holderId } });
  return { ...place, claim: place.claim ?? "", leaseUntil: "", guidelineVersion: 0 };
}

describe("an undo in a queue that is sent again", () => {
  it("is answered as the first time, and leaves a later decision alone", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const place = await claim(ada(), queue.id);
    await finish(ada(), place, "rejected", { reasons: ["loop"], comment: "No." });
    const at = { queueId: queue.id, placeId: place.id };
    const undo = { claim: place.claim, sentAs: newId() };
    const first = await undoPlace(ada(), at, undo);
    expect(first.place.claim).toBe(undo.sentAs);
    expect(await undoPlace(ada(), at, undo)).toEqual(first);
    expect(first).toMatchObject({ decision: "rejected", reasons: ["loop"], comment: "No." });
    await finish(ada(), first.place, "approved");
    await expect(undoPlace(ada(), at, undo)).rejects.toMatchObject({ code: "conflict" });
    expect(await placeRow(test.ctx, place.id)).toMatchObject({ state: "done", decision: "approved" });
  });
});

/** Decides whatever comes, and takes back much of it, in one way or the other. @returns how often it was taken back */
async function decideAndDoubt(
  ctx: Context,
  queueId: string,
  random: Random,
  rounds: number,
): Promise<number> {
  let takenBack = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { place } = await claimPlace(ctx, queueId, {});
    const mine = await ctx.db.queuePlace.findMany({
      where: { queueId, holderId: ctx.actor.id, state: "done" },
      include: { queueCase: true },
    });
    try {
      if (place && (mine.length === 0 || random.chance(0.6))) {
        await finish(ctx, place, random.pick(["approved", "approved", "rejected"]));
        continue;
      }
      const doubted = mine.length > 0 ? random.pick(mine) : null;
      const reviewId = doubted?.queueCase.reviewId;
      if (!doubted) continue;
      if (reviewId && random.chance(0.5)) await undoReview(ctx, doubted.caseId, { reviewId });
      else await undoPlace(ctx, { queueId, placeId: doubted.id });
      takenBack += 1;
    } catch (error) {
      // Somebody was first. Anything else, a deadlock above all, is a fault.
      if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    }
  }
  return takenBack;
}

describe("ten people who decide and take back at once", () => {
  it("leave each case as the opinions that are left say", async () => {
    const { queue } = await makeQueueOf(test.ctx, 12, { reviewsPerCase: 3, overlapPercent: 50 });
    const people = Array.from({ length: 10 }, (_, place) =>
      as({ ...test.ctx, db: shared }, `doubter ${place}`),
    );
    const takenBack = await Promise.all(
      people.map((ctx) => decideAndDoubt(ctx, queue.id, seededRandom(ctx.actor.id), 30)),
    );
    const times = takenBack.reduce((sum, one) => sum + one, 0);
    expect(times).toBeGreaterThan(0);
    const cases = await test.db.queueCase.findMany({
      where: { queueId: queue.id },
      include: { places: true, case: { include: { reviews: true } } },
    });
    for (const one of cases) {
      const done = one.places.filter(({ state }) => state === "done");
      const said = new Set(done.map(({ decision }) => decision));
      const state = done.length < one.needed ? "open" : said.size === 1 ? "agreed" : "to-settle";
      expect(one.state).toBe(state);
      expect(one.case.decision).toBe(state === "agreed" ? [...said][0] : "pending");
      const undone = new Set(one.case.reviews.map(({ undoesId }) => undoesId));
      const standing = one.case.reviews.filter(({ id, undoesId }) => undoesId === null && !undone.has(id));
      expect(standing.map(({ id }) => id)).toEqual(state === "agreed" ? [one.reviewId] : []);
    }
    expect(
      await test.db.auditEvent.count({
        where: { action: "queue.review-undone", data: { path: ["queueId"], equals: queue.id } },
      }),
    ).toBe(times);
  });
});
