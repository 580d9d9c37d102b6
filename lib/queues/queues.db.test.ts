import { describe, expect, it } from "vitest";
import { makeCase, makeTool } from "#lib/cases/testing/case-fixtures.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { PageQuery } from "#lib/http/page.ts";
import { claimPlace } from "./claim-place.ts";
import { editQueue } from "./edit-queue.ts";
import { getQueue } from "./get-queue.ts";
import { listGuidelines } from "./list-guidelines.ts";
import { listQueues } from "./list-queues.ts";
import { makeQueue } from "./make-queue.ts";
import { refreshQueue } from "./refresh-queue.ts";
import { MakeQueue } from "./schemas.ts";
import { as, claim, finish, makeQueueOf } from "./testing/queue-fixtures.ts";

const test = useTestDatabase();
const make = (input: object) => makeQueue(test.ctx, MakeQueue.parse({ name: "Kites", ...input }));

describe("makeQueue", () => {
  it("freezes the cases that match, with a place for each review", async () => {
    const { queue, caseIds } = await makeQueueOf(test.ctx, 10, {
      reviewsPerCase: 3,
      overlapPercent: 20,
      guidelines: "# Look at the colour",
    });
    expect(queue).toMatchObject({
      cases: 10,
      places: { total: 14, waiting: 14, claimed: 0, done: 0, inTrash: 0 },
      toSettle: 0,
      mine: { isReviewer: true, available: 10, done: 0 },
      guidelines: { version: 1, text: "# Look at the colour", actorId: "owner" },
      newMatches: 0,
      isBlind: true,
    });
    const places = await test.db.queuePlace.findMany({
      where: { queueId: queue.id },
      orderBy: [{ position: "asc" }, { slot: "asc" }],
    });
    expect([...new Set(places.map(({ caseId }) => caseId))]).toEqual(caseIds);
    expect(await test.db.auditEvent.findMany({ where: { subjectId: queue.id } })).toMatchObject([
      { action: "queue.made", data: { cases: 10 } },
    ]);
  });

  it("puts first what failed checks, where that was asked for", async () => {
    const tool = await makeTool(test.ctx);
    const ids = [await makeCase(test.ctx, tool), await makeCase(test.ctx, tool)];
    await test.db.finding.create({
      data: {
        id: newId(),
        caseId: ids[1] ?? "",
        revision: 0,
        kind: "wrong type",
        severity: "error",
        message: "no",
      },
    });
    const { id } = await make({ filter: { tool: [tool.toolId] }, order: "teaches-most" });
    expect((await claim(test.ctx, id)).caseId).toBe(ids[1]);
    const stored = await test.db.queueCase.findMany({ where: { queueId: id }, orderBy: { position: "asc" } });
    expect(stored.map(({ score }) => score)).toEqual([3, 0]);
  });

  it.each([
    ["a misspelt word", { filter: { decison: ["pending"] } }, /filter/],
    ["the trash", { filter: { trash: "true" } }, /trash/],
    ["what matches nothing", { filter: { tool: ["No such tool"] } }, /nothing to review/],
    ["a reviewer who is not there", { reviewerIds: ["nobody-9"] }, /nobody with the id nobody-9/],
    ["fewer reviewers than reviews", { reviewerIds: ["owner"], reviewsPerCase: 2 }, /need 2 reviewers/],
  ])("refuses %s", async (_what, input, words) => {
    await expect(make(input)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(words) as string,
    });
  });

  it("leaves out what is still simulated and what is in the trash", async () => {
    const tool = await makeTool(test.ctx);
    const id = await makeCase(test.ctx, tool);
    await makeCase(test.ctx, tool, { columns: { status: "simulating" } });
    await makeCase(test.ctx, tool, { columns: { trashedAt: new Date() } });
    const queue = await make({ filter: { tool: [tool.toolId] } });
    expect(queue).toMatchObject({ cases: 1, newMatches: 0 });
    expect((await claim(test.ctx, queue.id)).caseId).toBe(id);
  });
});

describe("a queue that stands", () => {
  it("takes in new matches behind the others, once, also when two do so at the same time", async () => {
    const { queue, caseIds, toolId } = await makeQueueOf(test.ctx, 2, { order: "random", seed: 4 });
    const version = await test.db.toolVersion.findFirstOrThrow({ where: { toolId } });
    const later = await makeCase(test.ctx, {
      toolId,
      toolVersionId: version.id,
      name: "Kite Shop",
      category: "Sports & Fitness",
    });
    expect((await getQueue(test.ctx, queue.id)).newMatches).toBe(1);
    const both = await Promise.all([refreshQueue(test.ctx, queue.id), refreshQueue(test.ctx, queue.id)]);
    expect(both.map(({ cases }) => cases)).toEqual([3, 3]);
    const stored = await test.db.queueCase.findMany({
      where: { queueId: queue.id },
      orderBy: { position: "asc" },
    });
    expect(stored.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(stored.at(-1)?.caseId).toBe(later);
    expect(stored.map(({ caseId }) => caseId).toSorted()).toEqual([...caseIds, later].toSorted());
  });

  it("keeps every version of its guidelines, and none is written over", async () => {
    const { queue } = await makeQueueOf(test.ctx, 1);
    const write = (text: string, version: number) =>
      editQueue(test.ctx, queue.id, { guidelines: { text, version } });
    expect((await write("First", 0)).guidelines).toMatchObject({ version: 1, text: "First" });
    const both = await Promise.allSettled([write("Ada's", 1), write("Ben's", 1)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conflict", details: { guidelines: { version: 2 } } });
    expect((await listGuidelines(test.ctx, queue.id)).items.map(({ version }) => version)).toEqual([2, 1]);
    await expect(
      test.db.queueGuideline.updateMany({ where: { queueId: queue.id }, data: { text: "" } }),
    ).rejects.toThrow(/never changed/);
  });

  it("gives places to its reviewers only, and to nobody while it is closed", async () => {
    const { queue } = await makeQueueOf(test.ctx, 2, { reviewerIds: ["owner"] });
    await expect(claimPlace(as(test.ctx, "Ada"), queue.id, {})).rejects.toMatchObject({ code: "forbidden" });
    const held = await claim(test.ctx, queue.id);
    await editQueue(test.ctx, queue.id, { status: "closed" });
    expect(await claimPlace(test.ctx, queue.id, {})).toEqual({
      place: null,
      heldByOthers: 0,
      isClosed: true,
    });
    expect(await finish(test.ctx, held, "approved")).toMatchObject({ state: "agreed" });
    expect((await getQueue(test.ctx, queue.id)).mine).toEqual({ isReviewer: true, available: 0, done: 1 });
    await editQueue(test.ctx, queue.id, { status: "open", reviewerIds: [] });
    expect((await claimPlace(as(test.ctx, "Ada"), queue.id, {})).place).not.toBeNull();
  });

  it("is listed, the newest first, page by page", async () => {
    const made = [await makeQueueOf(test.ctx, 1), await makeQueueOf(test.ctx, 1)];
    const first = await listQueues(test.ctx, PageQuery.parse({ limit: 1 }));
    expect(first.items.map(({ id }) => id)).toEqual([made[1]?.queue.id]);
    const second = await listQueues(test.ctx, PageQuery.parse({ limit: 1, cursor: first.nextCursor ?? "" }));
    expect(second.items.map(({ id }) => id)).toEqual([made[0]?.queue.id]);
  });

  it("knows none that is not there", async () => {
    await expect(getQueue(test.ctx, newId())).rejects.toMatchObject({ code: "not-found" });
    await expect(claimPlace(test.ctx, newId(), {})).rejects.toMatchObject({ code: "not-found" });
    await expect(refreshQueue(test.ctx, newId())).rejects.toMatchObject({ code: "not-found" });
  });
});
