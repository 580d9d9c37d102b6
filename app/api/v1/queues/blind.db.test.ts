import { beforeAll, describe, expect, it } from "vitest";
import { JudgeKind } from "#lib/checks/schemas.ts";
import { addComment } from "#lib/comments/add-comment.ts";
import { AddComment } from "#lib/comments/schemas.ts";
import { makeCase, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { CaseDetail } from "#lib/cases/schemas.ts";
import { addPerson } from "#lib/auth/add-person.ts";
import { makeApiKey } from "#lib/auth/make-api-key.ts";
import type { Role } from "#lib/auth/schemas.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { makeQueue } from "#lib/queues/make-queue.ts";
import { ClaimAnswer, MakeQueue } from "#lib/queues/schemas.ts";
import { claim, finish } from "#lib/queues/testing/queue-fixtures.ts";
import { giveVerdict } from "#lib/review/give-verdict.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { ReviewInput, StepVerdictInput } from "#lib/review/schemas.ts";
import * as cases from "../cases/route.ts";
import * as oneCase from "../cases/[id]/route.ts";
import * as comments from "../cases/[id]/comments/route.ts";
import * as reviews from "../cases/[id]/reviews/route.ts";
import * as caseQueues from "../cases/[id]/queues/route.ts";
import * as training from "../cases/[id]/training/route.ts";
import * as verdicts from "../cases/[id]/verdicts/route.ts";
import * as comparisons from "../comparisons/route.ts";
import * as inbox from "../inbox/route.ts";
import * as unread from "../inbox/count/route.ts";
import * as preferences from "../preferences/route.ts";
import * as signIn from "../sign-in/route.ts";
import { Browser } from "../testing/browser.ts";
import { useRoutes } from "../testing/use-accounts.ts";
import * as claimRoute from "./[id]/claim/route.ts";
import * as disagreements from "./[id]/disagreements/route.ts";
import * as finishRoute from "./[id]/places/[placeId]/review/route.ts";

const PASSWORD = "a password of ours";
const test = useRoutes();
const people: Record<string, { id: string; browser: Browser; ctx: Context }> = {};

beforeAll(async () => {
  const roles: [string, Role][] = [
    ["Ada", "reviewer"],
    ["Ben", "reviewer"],
    ["Cleo", "curator"],
    ["Rea", "reader"],
  ];
  for (const [name, role] of roles) {
    const person = { id: newId(), name, email: `${name.toLowerCase()}@paddock.test`, role };
    await addPerson(test.ctx, { ...person, isVouchedFor: false, password: PASSWORD });
    const browser = new Browser();
    await browser.post(signIn.POST, "/x", { email: person.email, password: PASSWORD });
    people[name] = { id: person.id, browser, ctx: { ...test.ctx, actor: { ...person, kind: "person" } } };
  }
});

const of = (name: string) => people[name] as (typeof people)[string];
const detailFor = async (browser: Browser, id: string): Promise<CaseDetail> =>
  CaseDetail.parse((await browser.ask(oneCase.GET, "GET", `/cases/${id}`, { params: { id } })).json);
const itemsFor = async (browser: Browser, handler: typeof comments.GET, id: string): Promise<unknown[]> => {
  const { json } = await browser.ask(handler, "GET", "/x", { params: { id } });
  return (json as { items: unknown[] }).items;
};
const trainedFor = async (browser: Browser, id: string): Promise<boolean[]> => {
  const { json } = await browser.ask(training.GET, "GET", "/x", { params: { id } });
  return (json as { spans: { isTrained: boolean }[] }).spans.map(({ isTrained }) => isTrained);
};
const inboxOf = async (browser: Browser): Promise<{ kinds: string[]; unread: number }> => {
  const listed = await browser.ask(inbox.GET, "GET", "/inbox");
  const count = await browser.ask(unread.GET, "GET", "/inbox/count");
  return {
    kinds: (listed.json as { items: { kind: string }[] }).items.map(({ kind }) => kind),
    unread: (count.json as { unread: number }).unread,
  };
};

/** A case of two blind reviews of which Ben's is in; Cleo decided, judged and commented beside the queue. */
async function makeBlindCase(): Promise<{ queueId: string; caseId: string }> {
  const [ben, cleo] = [of("Ben").ctx, of("Cleo").ctx];
  const tool = await makeTool(test.ctx, { name: `Kites ${newId()}` });
  const caseId = await makeCase(test.ctx, tool);
  await reviewCase(of("Ada").ctx, caseId, ReviewInput.parse({ revision: 0, decision: "needs-work" }));
  const queue = await makeQueue(
    cleo,
    MakeQueue.parse({ name: "Blind", reviewsPerCase: 2, filter: { tool: [tool.toolId] } }),
  );
  await finish(ben, await claim(ben, queue.id), "rejected", { reasons: ["loop"] });
  await reviewCase(cleo, caseId, ReviewInput.parse({ revision: 0, decision: "approved" }));
  await giveVerdict(cleo, caseId, StepVerdictInput.parse({ revision: 0, firstBadStep: 0, kind: "loop" }));
  await test.db.finding.create({
    data: {
      id: newId(),
      caseId,
      revision: 0,
      kind: JudgeKind.options[0] ?? "",
      severity: "error",
      message: "x",
    },
  });
  await addComment(ben, caseId, AddComment.parse({ revision: 0, text: "@Ada this one loops" }));
  await addComment(of("Ada").ctx, caseId, AddComment.parse({ revision: 0, text: "My own note" }));
  return { queueId: queue.id, caseId };
}

describe("a blind queue, asked through the API", () => {
  it("hides from a reviewer what others said until their own review is in", async () => {
    const { queueId, caseId } = await makeBlindCase();
    const [ada, cleo] = [of("Ada"), of("Cleo")];
    const { key } = await makeApiKey(ada.ctx, { name: "script", role: "reviewer", days: 1 });
    for (const browser of [ada.browser, new Browser({ key })]) {
      const seen = await detailFor(browser, caseId);
      const isAda = browser === ada.browser;
      expect(seen).toMatchObject({ isBlind: true, decision: isAda ? "needs-work" : "pending" });
      expect(seen.reviews.map(({ actorId }) => actorId)).toEqual(isAda ? [ada.id] : []);
      expect([seen.verdicts, seen.judgements, seen.findings]).toEqual([[], [], []]);
      expect(await itemsFor(browser, caseQueues.GET, caseId)).toMatchObject([{ reviews: [] }]);
      expect(await itemsFor(browser, comments.GET, caseId)).toHaveLength(isAda ? 1 : 0);
      const listed = await browser.ask(cases.GET, "GET", "/cases", { search: `?limit=200` });
      const rows = (listed.json as { items: { id: string; decision: string }[] }).items;
      expect(rows.find(({ id }) => id === caseId)?.decision).toBe(isAda ? "needs-work" : "pending");
      expect((await trainedFor(browser, caseId)).includes(true)).toBe(true);
    }
    expect(await inboxOf(ada.browser)).toEqual({ kinds: [], unread: 0 });
    // A refusal brings the case as it is; that is blind, too. A verdict takes the unseen one's place.
    const refused = await ada.browser.post(
      reviews.POST,
      "/x",
      { revision: 7, decision: "approved" },
      { id: caseId },
    );
    expect(refused).toMatchObject({ status: 409, json: { current: { isBlind: true, verdicts: [] } } });
    const judged = await ada.browser.post(verdicts.POST, "/x", { revision: 0, flags: [] }, { id: caseId });
    expect(judged.status).toBe(201);

    // A curator sees everything.
    const whole = await detailFor(cleo.browser, caseId);
    expect(whole).toMatchObject({ isBlind: false, decision: "approved" });
    expect([whole.verdicts.length, whole.findings.length]).toEqual([2, 1]);
    expect(await itemsFor(cleo.browser, comments.GET, caseId)).toHaveLength(2);

    const given = await ada.browser.post(claimRoute.POST, "/x", {}, { id: queueId });
    const place = ClaimAnswer.parse(given.json).place;
    const done = await ada.browser.post(
      finishRoute.POST,
      "/x",
      { claim: place?.claim, decision: "approved", revision: 0 },
      { id: queueId, placeId: place?.id ?? "" },
    );
    expect(done).toMatchObject({ status: 201, json: { state: "to-settle" } });
    const after = await detailFor(ada.browser, caseId);
    expect(after).toMatchObject({ isBlind: false, decision: "approved" });
    expect([after.reviews.length, after.verdicts.length]).toEqual([2, 2]);
    expect(await itemsFor(ada.browser, comments.GET, caseId)).toHaveLength(2);
    expect(await inboxOf(ada.browser)).toEqual({ kinds: ["mention"], unread: 1 });
    expect(await itemsFor(ada.browser, disagreements.GET, queueId)).toMatchObject([
      { reviews: [{ decision: "rejected" }, { decision: "approved" }] },
    ]);
    // All reviews are in: the script may know, too.
    expect(await detailFor(new Browser({ key }), caseId)).toMatchObject({ isBlind: false });
  });

  it("hides nothing where the queue is open-eyed or closed, or names other reviewers, and nothing from a reader", async () => {
    const { queueId, caseId } = await makeBlindCase();
    const isBlind = async (name: string) => (await detailFor(of(name).browser, caseId)).isBlind;
    const queue = (data: object) => test.db.reviewQueue.update({ where: { id: queueId }, data });
    expect([await isBlind("Ada"), await isBlind("Ben"), await isBlind("Rea")]).toEqual([true, false, false]);
    await queue({ reviewerIds: [of("Ben").id] });
    expect(await isBlind("Ada")).toBe(false);
    await queue({ reviewerIds: [], isBlind: false });
    expect(await isBlind("Ada")).toBe(false);
    await queue({ isBlind: true, status: "closed" });
    expect(await isBlind("Ada")).toBe(false);
    await queue({ status: "open" });
    expect(await isBlind("Ada")).toBe(true);
  });
});

describe("a blind comparison, asked through the API", () => {
  it("names no model until whoever asks has chosen", async () => {
    const tool = await makeTool(test.ctx, { name: "Compared kites" });
    const made = [
      await makeCase(test.ctx, tool, { columns: { model: "model-one" } }),
      await makeCase(test.ctx, tool, {
        columns: { model: "model-two" },
        trajectory: makeTrajectory({ finalAnswer: "Another kite." }),
      }),
    ];
    const ask = async (blind: string) => {
      const search = `?cases=${made.join(",")}${blind}`;
      const { json } = await of("Ada").browser.ask(comparisons.GET, "GET", "/comparisons", { search });
      return JSON.stringify(json);
    };
    expect(await ask("&blind=true")).not.toMatch(/model-(one|two)/);
    expect(await ask("&blind=true")).toContain('"isBlind":true');
    expect(await ask("")).toMatch(/model-one/);
    const [a, b] = made.map((caseId) => ({ caseId, revision: 0 }));
    const kept = await of("Ada").browser.post(preferences.POST, "/x", {
      chosen: a,
      rejected: b,
      isBlind: true,
    });
    expect(kept.status).toBe(201);
    expect(await ask("&blind=true")).toMatch(/model-two/);
  });
});
