import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { seededRandom, type Random } from "#lib/random/random.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { claimPlace } from "./claim-place.ts";
import { releasePlaces } from "./release-places.ts";
import type { ClaimedPlace } from "./schemas.ts";
import { as, claim, finish, makeQueueOf } from "./testing/queue-fixtures.ts";
import { undoPlace } from "./undo-place.ts";

const REVIEWERS = 50;
const CASES = 500;
const HOUR_MS = 3_600_000;

const test = useTestDatabase();
let shared: PrismaClient;
beforeAll(() => {
  shared = createDatabase(test.url, 20);
});
afterAll(() => shared.$disconnect());

const decisions = ["approved", "approved", "approved", "rejected"];
type Left = { lost: ClaimedPlace[]; done: number };

/**
 * Reviews until there is nothing to get. Now and then lets go of a case, takes a decision back, or is never heard of
 * again with a case in hand.
 */
async function work(ctx: Context, queueId: string, random: Random, isReliable: boolean): Promise<Left> {
  const left: Left = { lost: [], done: 0 };
  for (;;) {
    const { place } = await claimPlace(ctx, queueId, {});
    if (!place) return left;
    if (!isReliable && random.chance(0.05)) {
      left.lost.push(place);
      if (left.lost.length === 3) return left;
      continue;
    }
    if (random.chance(0.05)) {
      await releasePlaces(ctx, queueId, { places: [{ placeId: place.id, claim: place.claim }] });
      continue;
    }
    await finish(ctx, place, random.pick(decisions));
    left.done += 1;
    if (!random.chance(0.05)) continue;
    const undone = await undoPlace(ctx, { queueId, placeId: place.id });
    await finish(ctx, undone.place, random.pick(decisions));
  }
}

describe("fifty reviewers on one queue of five hundred", () => {
  it("get no case twice beyond its overlap, lose none and leave none locked", async () => {
    const { queue } = await makeQueueOf(test.ctx, CASES, { reviewsPerCase: 3, overlapPercent: 20 });
    expect(queue.places.total).toBe(CASES + 200);
    let offsetMs = 0;
    const reviewers = Array.from({ length: REVIEWERS }, (_, place): Context => ({
      ...as({ ...test.ctx, db: shared }, `reviewer ${place}`),
      now: () => new Date(Date.now() + offsetMs),
    }));
    const random = reviewers.map(({ actor }) => seededRandom(actor.id));
    const first = await Promise.all(
      reviewers.map((ctx, place) => work(ctx, queue.id, random[place] as Random, false)),
    );
    const lost = first.flatMap((one, place) =>
      one.lost.map((held) => ({ ctx: reviewers[place] as Context, held })),
    );
    expect(lost.length).toBeGreaterThan(5);

    // Their leases run out; the others go on until nothing is left.
    offsetMs = HOUR_MS;
    const second = await Promise.all(
      reviewers.map((ctx, place) => work(ctx, queue.id, random[place] as Random, true)),
    );
    const places = await test.db.queuePlace.findMany({ where: { queueId: queue.id } });
    expect(places.map(({ state }) => state).filter((state) => state !== "done")).toEqual([]);
    expect(places).toHaveLength(CASES + 200);
    const done = [...first, ...second].reduce((sum, one) => sum + one.done, 0);
    expect(done).toBe(CASES + 200);
    expect(new Set(places.map(({ caseId, holderId }) => `${caseId} ${holderId}`)).size).toBe(places.length);

    // Whoever comes late is refused, and what stands is another's.
    const late = await Promise.allSettled(lost.map(({ ctx, held }) => finish(ctx, held, "rejected")));
    for (const one of late)
      expect(one).toMatchObject({
        status: "rejected",
        reason: { code: "conflict", details: { caseId: expect.any(String) as string } },
      });
    expect(await test.db.queuePlace.count({ where: { queueId: queue.id, state: "done" } })).toBe(
      places.length,
    );

    // Each case stands as its reviews say.
    const cases = await test.db.queueCase.findMany({
      where: { queueId: queue.id },
      include: { places: true, case: { include: { reviews: true } } },
    });
    for (const one of cases) {
      const said = new Set(one.places.map(({ decision }) => decision));
      expect(one.places).toHaveLength(one.needed);
      expect(one.state).toBe(said.size === 1 ? "agreed" : "to-settle");
      expect(one.case.decision).toBe(said.size === 1 ? [...said][0] : "pending");
      const undone = new Set(one.case.reviews.map(({ undoesId }) => undoesId));
      const standing = one.case.reviews.filter(({ id, undoesId }) => undoesId === null && !undone.has(id));
      expect(standing.map(({ id }) => id)).toEqual(one.reviewId === null ? [] : [one.reviewId]);
    }
    expect(cases.filter(({ state }) => state === "to-settle").length).toBeGreaterThan(10);
  });

  it("a case whose last two reviews arrive at once is decided once", async () => {
    const { queue, caseIds } = await makeQueueOf(test.ctx, 10, { reviewsPerCase: 2 });
    const pair = ["Ada", "Ben"].map((name) => as({ ...test.ctx, db: shared }, name));
    for (const caseId of caseIds) {
      const held = await Promise.all(
        pair.map(async (ctx) => ({ ctx, place: await claim(ctx, queue.id, caseId) })),
      );
      const both = await Promise.all(held.map(({ ctx, place }) => finish(ctx, place, "approved")));
      expect(both.map(({ state }) => state).toSorted()).toEqual(["agreed", "open"]);
      expect(await test.db.review.count({ where: { caseId } })).toBe(1);
    }
  });
});
