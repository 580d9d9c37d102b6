import { beforeEach, describe, expect, it } from "vitest";
import { makeCase, makeTool, type MadeTool } from "#lib/cases/testing/case-fixtures.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { bulkReview } from "./bulk-review.ts";
import { reviewCase } from "./review-case.ts";
import { BulkReview } from "./schemas.ts";

const test = useTestDatabase();
let tool: MadeTool;
let ids: string[];

const decide = (input: object) => bulkReview(test.ctx, BulkReview.parse({ decision: "approved", ...input }));
const decisions = async (): Promise<string[]> =>
  (await test.db.case.findMany({ where: { toolId: tool.toolId }, orderBy: { id: "asc" } })).map(
    (one) => one.decision,
  );

beforeEach(async () => {
  tool = await makeTool(test.ctx, { name: `Tool ${newId()}` });
  ids = [];
  for (const decision of ["pending", "rejected", "pending"])
    ids.push(await makeCase(test.ctx, tool, { columns: { decision } }));
  await makeCase(test.ctx, tool, { columns: { status: "simulating" } });
});

describe("bulkReview", () => {
  it("decides what a filter finds, each with a review of its own, and writes it down once", async () => {
    const filter = { tool: tool.name, decision: ["pending"] };
    const { id, reviewed } = await decide({
      filter,
      reasons: ["loop"],
      comment: "all alike",
      expectedCount: 2,
    });
    expect(reviewed).toBe(2);
    expect(await decisions()).toEqual(["approved", "rejected", "approved", "pending"]);
    const reviews = await test.db.review.findMany({
      where: { caseId: { in: ids } },
      orderBy: { caseId: "asc" },
    });
    expect(
      reviews.map((review) => [
        review.caseId,
        review.previous,
        review.decision,
        review.revision,
        review.reasons,
        review.comment,
      ]),
    ).toEqual([ids[0], ids[2]].map((caseId) => [caseId, "pending", "approved", 0, ["loop"], "all alike"]));
    expect(await test.db.auditEvent.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: "cases.bulk-reviewed", data: { count: 2, filter } },
    ]);
  });

  it("decides the cases named, and leaves out those still simulated", async () => {
    expect((await decide({ ids, expectedCount: 3 })).reviewed).toBe(3);
    expect(await decisions()).toEqual(["approved", "approved", "approved", "pending"]);
  });

  it("refuses another number of cases than was said, and says how many", async () => {
    await expect(decide({ filter: { tool: [tool.name] }, expectedCount: 4 })).rejects.toMatchObject({
      code: "conflict",
      details: { count: 3 },
    });
    expect(await decisions()).toEqual(["pending", "rejected", "pending", "pending"]);
  });

  it.each([
    ["a misspelt word", { filter: { decison: ["pending"] } }],
    ["a value that is none", { filter: { decision: ["maybe"] } }],
    ["neither", {}],
    ["both", { ids: [newId()], filter: {} }],
  ])("refuses a selection by %s", async (_what, selection) => {
    await expect(decide({ ...selection, expectedCount: 0 })).rejects.toMatchObject({ code: "bad-input" });
  });

  it("several at once, single decisions between them, end without deadlock and with every decision on record", async () => {
    const bulk = (decision: string) =>
      decide({ ids: decision === "approved" ? ids : ids.toReversed(), decision, expectedCount: 3 });
    const single = (id: string) =>
      reviewCase(test.ctx, id, { revision: 0, decision: "needs-work", reasons: [], comment: "" });
    await Promise.all([
      bulk("approved"),
      ...ids.map(single),
      bulk("rejected"),
      bulk("approved"),
      ...ids.map(single),
    ]);
    for (const id of ids) expect(await test.db.review.count({ where: { caseId: id } })).toBe(5);
  });
});
