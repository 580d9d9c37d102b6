import { describe, expect, it } from "vitest";
import type { ReviewRow } from "./schemas.ts";
import { standingReview } from "./standing-review.ts";

const review = (id: string, undoesId: string | null = null): ReviewRow => ({
  id,
  caseId: "case",
  revision: 0,
  decision: "approved",
  previous: "pending",
  reasons: [],
  comment: "",
  undoesId,
  actorId: "owner",
  createdAt: "2026-01-01T00:00:00.000Z",
});

describe("the review that stands", () => {
  it.each([
    ["none", [], null],
    ["the only one", [review("a")], "a"],
    ["the newer of two", [review("a"), review("b")], "b"],
    ["the one before, after an undo", [review("a"), review("b"), review("c", "b")], "a"],
    ["none, when all were taken back", [review("a"), review("b", "a")], null],
    ["a decision made after an undo", [review("a"), review("b", "a"), review("c")], "c"],
  ])("is %s", (_words, reviews, id) => {
    expect(standingReview(reviews)?.id ?? null).toBe(id);
  });
});
