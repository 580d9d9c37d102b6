import { describe, expect, it } from "vitest";
import { editCase } from "#lib/cases/edit-case.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { makeCase, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { createDatabase } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { reviewCase } from "./review-case.ts";
import { ReviewInput, type ReviewRow } from "./schemas.ts";
import { undoReview } from "./undo-review.ts";

const test = useTestDatabase();
const aCase = async (): Promise<string> => makeCase(test.ctx, await makeTool(test.ctx));
const approve = (sentAs: string): ReviewInput =>
  ReviewInput.parse({ decision: "approved", revision: 0, sentAs });

/** The same, sent over `count` connections at once. */
async function atOnce(
  count: number,
  send: (ctx: typeof test.ctx, place: number) => Promise<ReviewRow>,
): Promise<ReviewRow[]> {
  const databases = Array.from({ length: count }, () => createDatabase(test.url, 1));
  try {
    return await Promise.all(databases.map((db, place) => send({ ...test.ctx, db }, place)));
  } finally {
    await Promise.all(databases.map((db) => db.$disconnect()));
  }
}

describe("a decision sent again", () => {
  it("at once, over eight connections, is made once and answered to all, and so is its undo", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await aCase();
      const sentAs = newId();
      const answers = await atOnce(8, (ctx) => reviewCase(ctx, id, approve(sentAs)));
      const [review] = answers;
      expect(answers).toEqual(answers.map(() => review));
      expect((await getCase(test.ctx, id)).reviews).toEqual([review]);
      const undoAs = newId();
      const undone = await atOnce(8, (ctx) =>
        undoReview(ctx, id, { reviewId: review?.id ?? "", sentAs: undoAs }),
      );
      expect(undone).toEqual(undone.map(() => undone[0]));
      expect(await getCase(test.ctx, id)).toMatchObject({
        decision: "pending",
        reviews: [{ id: review?.id }, { undoesId: review?.id }],
      });
      expect(await test.db.auditEvent.count({ where: { subjectId: id } })).toBe(2);
    }
  });

  it("is answered as the first time where the case has moved on since, and changes nothing", async () => {
    const id = await aCase();
    const sentAs = newId();
    const review = await reviewCase(test.ctx, id, approve(sentAs));
    const reviewer = { ...test.ctx, actor: { ...test.ctx.actor, id: "another" } };
    await reviewCase(reviewer, id, ReviewInput.parse({ decision: "rejected", revision: 0 }));
    await editCase(test.ctx, id, {
      revision: 0,
      trajectory: makeTrajectory({ finalAnswer: "Mended." }),
      reason: "",
    });
    expect(await reviewCase(test.ctx, id, approve(sentAs))).toEqual(review);
    const now = await getCase(test.ctx, id);
    expect([now.revision, now.reviews.length]).toEqual([1, 2]);
  });

  it("under what named another decision is refused; under what another person used it is not", async () => {
    const [first, second] = [await aCase(), await aCase()];
    const sentAs = newId();
    const review = await reviewCase(test.ctx, first, approve(sentAs));
    await expect(reviewCase(test.ctx, second, approve(sentAs))).rejects.toMatchObject({
      code: "conflict",
      details: { id: second, decision: "pending" },
    });
    await expect(undoReview(test.ctx, first, { reviewId: review.id, sentAs })).rejects.toMatchObject({
      code: "conflict",
      details: { decision: "approved" },
    });
    const other = { ...test.ctx, actor: { ...test.ctx.actor, id: "another" } };
    expect((await reviewCase(other, second, approve(sentAs))).actorId).toBe("another");
  });
});
