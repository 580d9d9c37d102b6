import { describe, expect, it } from "vitest";
import { editCase } from "#lib/cases/edit-case.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { makeCase, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { createDatabase } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { reviewCase } from "./review-case.ts";
import { undoReview } from "./undo-review.ts";
import { ReviewInput, type ReviewRow } from "./schemas.ts";

const test = useTestDatabase();
const decide = (decision: string, revision = 0, more: object = {}) =>
  ReviewInput.parse({ decision, revision, ...more });
const audit = (caseId: string) =>
  test.db.auditEvent.findMany({ where: { subjectId: caseId }, orderBy: { id: "asc" } });
const isRefused = (result: PromiseSettledResult<unknown>): boolean =>
  result.status === "rejected" && (result.reason as { code?: string }).code === "conflict";

async function aCase(): Promise<string> {
  return makeCase(test.ctx, await makeTool(test.ctx));
}

/** `count` reviewers, each with a connection of their own. */
async function withReviewers<T>(count: number, work: (reviewers: Context[]) => Promise<T>): Promise<T> {
  const databases = Array.from({ length: count }, () => createDatabase(test.url, 1));
  try {
    return await work(
      databases.map((db, index) => ({
        ...test.ctx,
        db,
        actor: { ...test.ctx.actor, id: `reviewer ${index}` },
      })),
    );
  } finally {
    await Promise.all(databases.map((db) => db.$disconnect()));
  }
}

describe("reviewCase", () => {
  it("decides the case, keeps what was before, and writes it down", async () => {
    const id = await aCase();
    await reviewCase(test.ctx, id, decide("needs-work"));
    const review = await reviewCase(
      test.ctx,
      id,
      decide("rejected", 0, { reasons: ["invented value"], comment: "No such kite." }),
    );
    expect(review).toMatchObject({
      caseId: id,
      decision: "rejected",
      previous: "needs-work",
      reasons: ["invented value"],
      comment: "No such kite.",
      undoesId: null,
      actorId: "owner",
    });
    const detail = await getCase(test.ctx, id);
    expect(detail.decision).toBe("rejected");
    expect(detail.reviews.at(-1)).toEqual(review);
    expect((await audit(id)).map((event) => [event.action, event.data])).toEqual([
      ["case.reviewed", expect.objectContaining({ decision: "needs-work", previous: "pending" })],
      [
        "case.reviewed",
        expect.objectContaining({ decision: "rejected", previous: "needs-work", reviewId: review.id }),
      ],
    ]);
  });

  it("refuses a revision that is not the current one, with the case as it is, and changes nothing", async () => {
    const id = await aCase();
    await expect(reviewCase(test.ctx, id, decide("approved", 1))).rejects.toMatchObject({
      code: "conflict",
      details: { id, revision: 0, decision: "pending" },
    });
    expect(await getCase(test.ctx, id)).toMatchObject({ decision: "pending", reviews: [] });
    expect(await audit(id)).toEqual([]);
  });

  it("refuses a case that is still simulated, and one that is not there", async () => {
    const id = await makeCase(test.ctx, await makeTool(test.ctx), { columns: { status: "simulating" } });
    await expect(reviewCase(test.ctx, id, decide("approved"))).rejects.toThrow(/still being simulated/);
    await expect(reviewCase(test.ctx, newId(), decide("approved"))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("puts twenty reviewers of one case in a row: each learns what the one before decided", async () => {
    const id = await aCase();
    const decisions = ["approved", "rejected", "needs-work"];
    await withReviewers(20, (reviewers) =>
      Promise.all(reviewers.map((ctx, index) => reviewCase(ctx, id, decide(decisions[index % 3] ?? "")))),
    );
    const { reviews, decision } = await getCase(test.ctx, id);
    expect(new Set(reviews.map((review) => review.actorId)).size).toBe(20);
    expect(reviews.map((review) => review.previous)).toEqual([
      "pending",
      ...reviews.slice(0, -1).map((review) => review.decision),
    ]);
    expect(decision).toBe(reviews.at(-1)?.decision);
    expect(await audit(id)).toHaveLength(20);
  });

  it("against edits at once: a decision is about the revision it names, or refused", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await aCase();
      const trajectory = makeTrajectory({ finalAnswer: "Mended." });
      const results = await withReviewers(9, (everyone) =>
        Promise.allSettled(
          everyone.map((ctx, index) =>
            index === 4
              ? editCase(ctx, id, { revision: 0, trajectory, reason: "" })
              : reviewCase(ctx, id, decide("approved")),
          ),
        ),
      );
      const now = await getCase(test.ctx, id);
      expect(results[4]?.status).toBe("fulfilled");
      expect(results.filter((result) => result.status === "rejected").every(isRefused)).toBe(true);
      expect(now.reviews).toHaveLength(results.filter((result) => result.status === "fulfilled").length - 1);
      expect(now).toMatchObject({ revision: 1, decision: "pending", finalAnswer: "Mended." });
      expect(now.reviews.every((review) => review.revision === 0)).toBe(true);
    }
  });
});

describe("undoReview", () => {
  it("takes back one review after the other, newest first", async () => {
    const id = await aCase();
    const first = await reviewCase(test.ctx, id, decide("needs-work"));
    const second = await reviewCase(test.ctx, id, decide("approved"));
    await expect(undoReview(test.ctx, id, { reviewId: first.id })).rejects.toMatchObject({
      code: "conflict",
      details: { decision: "approved" },
    });
    expect(await undoReview(test.ctx, id, { reviewId: second.id })).toMatchObject({
      decision: "needs-work",
      previous: "approved",
      undoesId: second.id,
    });
    const between = await test.db.case.findUniqueOrThrow({ where: { id } });
    expect([between.decision, between.decidedAt?.toISOString()]).toEqual(["needs-work", first.createdAt]);
    expect(await undoReview(test.ctx, id, { reviewId: first.id })).toMatchObject({
      decision: "pending",
      previous: "needs-work",
    });
    const now = await test.db.case.findUniqueOrThrow({ where: { id } });
    expect([now.decision, now.decidedAt]).toEqual(["pending", null]);
    expect((await audit(id)).map((event) => event.action)).toEqual([
      "case.reviewed",
      "case.reviewed",
      "case.review-undone",
      "case.review-undone",
    ]);
  });

  it("takes back once what several take back at once", async () => {
    const id = await aCase();
    const review = await reviewCase(test.ctx, id, decide("approved"));
    const results = await withReviewers(6, (reviewers) =>
      Promise.allSettled(reviewers.map((ctx) => undoReview(ctx, id, { reviewId: review.id }))),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(results.filter(isRefused)).toHaveLength(5);
    expect(await getCase(test.ctx, id)).toMatchObject({
      decision: "pending",
      reviews: [{ id: review.id }, { undoesId: review.id }],
    });
  });

  it("against new decisions at once leaves the case as the last review says", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await aCase();
      const review = await reviewCase(test.ctx, id, decide("approved"));
      const results: PromiseSettledResult<ReviewRow>[] = await withReviewers(6, (reviewers) =>
        Promise.allSettled(
          reviewers.map((ctx, index) =>
            index % 2 === 0
              ? undoReview(ctx, id, { reviewId: review.id })
              : reviewCase(ctx, id, decide("rejected")),
          ),
        ),
      );
      const now = await getCase(test.ctx, id);
      expect(results.filter((result) => result.status === "rejected").every(isRefused)).toBe(true);
      expect(now.decision).toBe(now.reviews.at(-1)?.decision);
      expect(now.reviews.map((one) => one.previous)).toEqual([
        "pending",
        ...now.reviews.slice(0, -1).map((one) => one.decision),
      ]);
    }
  });

  it("does not reach behind an edit", async () => {
    const id = await aCase();
    const review = await reviewCase(test.ctx, id, decide("approved"));
    await editCase(test.ctx, id, {
      revision: 0,
      trajectory: makeTrajectory({ finalAnswer: "Mended." }),
      reason: "",
    });
    await expect(undoReview(test.ctx, id, { reviewId: review.id })).rejects.toMatchObject({
      code: "conflict",
      details: { revision: 1 },
    });
  });

  it("knows no review of another case", async () => {
    const review = await reviewCase(test.ctx, await aCase(), decide("approved"));
    await expect(undoReview(test.ctx, await aCase(), { reviewId: review.id })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
