import { expect, it } from "vitest";
import { makeCase, makeTool } from "#lib/cases/testing/case-fixtures.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { undoReview } from "#lib/review/undo-review.ts";
import { runBulk } from "./run-bulk.ts";
import { startBulk } from "./start-bulk.ts";
import { undoBulk } from "./undo-bulk.ts";

const test = useTestDatabase();

it("gives each case the time of its newest decision that stands, whatever was decided and taken back before", async () => {
  const tool = await makeTool(test.ctx);
  const ids: string[] = [];
  for (let place = 0; place < 4; place += 1) ids.push(await makeCase(test.ctx, tool));
  const [never = "", once = "", twice = "", back = ""] = ids;
  const at = (hour: number) => ({ ...test.ctx, now: () => new Date(Date.UTC(2026, 0, 1, hour)) });
  const decide = (id: string, hour: number, decision: "approved" | "rejected") =>
    reviewCase(at(hour), id, { revision: 0, decision, reasons: [], comment: "" });
  await decide(once, 1, "approved");
  await decide(twice, 1, "approved");
  await decide(twice, 2, "rejected");
  await decide(back, 1, "rejected");
  const { id: reviewId } = await decide(back, 2, "approved");
  await undoReview(at(3), back, { reviewId });
  const states = async () =>
    new Map(
      (await test.db.case.findMany({ where: { id: { in: ids } } })).map((one) => [
        one.id,
        [one.decision, one.decidedAt?.getUTCHours() ?? null],
      ]),
    );
  const before = await states();
  expect(ids.map((id) => before.get(id))).toEqual([
    ["pending", null],
    ["approved", 1],
    ["rejected", 2],
    ["rejected", 1],
  ]);

  const change = { kind: "decide" as const, decision: "needs-work" as const, reasons: [], comment: "" };
  const { id } = await startBulk(test.ctx, { change, ids, expectedCount: 4 });
  const run = (bulkId: string, hour: number) =>
    runBulk({ db: test.db, now: at(hour).now, isStopping: () => false }, bulkId);
  await run(id, 5);
  expect((await states()).get(never)).toEqual(["needs-work", 5]);
  await run((await undoBulk(test.ctx, id)).id, 6);
  expect(await states()).toEqual(before);
});
