import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addPerson } from "#lib/auth/add-person.ts";
import type { Role } from "#lib/auth/schemas.ts";
import { editCase } from "#lib/cases/edit-case.ts";
import { listCases } from "#lib/cases/list-cases.ts";
import { ListCasesQuery } from "#lib/cases/schemas.ts";
import {
  makeCase,
  makeStep,
  makeTool,
  makeTrajectory,
  type MadeTool,
} from "#lib/cases/testing/case-fixtures.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { countUnread } from "#lib/inbox/count-unread.ts";
import { listInbox } from "#lib/inbox/list-inbox.ts";
import { markRead } from "#lib/inbox/mark-read.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { addComment } from "./add-comment.ts";
import { deleteComment } from "./delete-comment.ts";
import { editComment } from "./edit-comment.ts";
import { listComments } from "./list-comments.ts";
import { resolveThread } from "./resolve-thread.ts";
import { AddComment } from "./schemas.ts";

const test = useTestDatabase();
const contexts = new Map<string, Context>();
const as = (name: string): Context => contexts.get(name) ?? test.ctx;
let tool: MadeTool;
let caseId = "";

async function join(name: string, role: Role): Promise<void> {
  const id = newId();
  await addPerson(test.ctx, {
    id,
    name,
    email: `${newId()}@paddock.test`,
    role,
    isVouchedFor: false,
    password: "a long password",
  });
  contexts.set(name, { ...test.ctx, actor: { id, name, role, kind: "person" } });
}
const say = (name: string, given: object) => addComment(as(name), caseId, AddComment.parse(given));
const inboxOf = async (name: string) =>
  (await listInbox(as(name), { limit: 50 })).items.map(({ kind, text }) => [kind, text]);

beforeAll(async () => {
  tool = await makeTool(test.ctx);
  await join("Anna", "reviewer");
  await join("Ben Brook", "curator");
  await join("Cleo", "reader");
});
beforeEach(async () => {
  const trajectory = makeTrajectory({
    steps: [makeStep("searchKites", '{"colour": "red"}'), makeStep("getKite", '{"id": 7}')],
  });
  caseId = await makeCase(test.ctx, tool, { trajectory });
  await test.db.inboxItem.deleteMany();
});

describe("comments", () => {
  it("hang at what they are about, also after the case was edited, and say where it is gone", async () => {
    await say("Anna", { revision: 0, text: "On the case." });
    await say("Anna", { revision: 0, anchor: { place: 1, part: null, quote: null }, text: "On step 2." });
    const text = 'searchKites\n{"colour": "red"}';
    const quote = { start: text.indexOf("red"), text: "red" };
    await say("Anna", { revision: 0, anchor: { place: 0, part: "call", quote }, text: "Why red?" });
    const trajectory = makeTrajectory({ steps: [makeStep("getKite", '{"id": 7}')] });
    await editCase(as("Anna"), caseId, { revision: 0, reason: "too long", trajectory });
    const { items } = await listComments(as("Cleo"), caseId);
    expect(items.map(({ now, revision }) => [now.state, now.place, revision])).toEqual([
      ["there", null, 0],
      ["there", 0, 0],
      ["changed", null, 0],
    ]);
  });

  it.each([
    ["a place that is not there", { revision: 0, anchor: { place: 3, part: null, quote: null } }],
    ["a revision that is not there", { revision: 4, anchor: { place: 0, part: null, quote: null } }],
    ["a part that is not there", { revision: 0, anchor: { place: 0, part: "answer", quote: null } }],
    ["a quote of nothing", { revision: 0, anchor: { place: 0, part: null, quote: { start: 0, text: "I" } } }],
    [
      "a quote that does not stand there",
      { revision: 0, anchor: { place: 0, part: "thought", quote: { start: 1, text: "I call" } } },
    ],
  ])("are refused at %s", async (_name, given) => {
    await expect(say("Anna", { ...given, text: "?" })).rejects.toMatchObject({ code: "bad-input" });
    expect((await listComments(test.ctx, caseId)).items).toEqual([]);
  });

  it("are edited and deleted by their writer alone; a deleted one keeps its place and loses its text", async () => {
    const first = await say("Anna", { revision: 0, text: "<b>Wrong</b> colour?" });
    const reply = await say("Ben Brook", { threadId: first.id, text: "Yes." });
    await expect(editComment(as("Ben Brook"), first.id, { text: "No." })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(deleteComment(as("Ben Brook"), first.id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await editComment(as("Anna"), first.id, { text: "Wrong colour!" })).toMatchObject({
      text: "Wrong colour!",
    });
    await deleteComment(as("Anna"), first.id);
    const [thread] = (await listComments(test.ctx, caseId)).items;
    expect(thread?.comments.map(({ text, deletedAt }) => [text, deletedAt !== null])).toEqual([
      ["", true],
      ["Yes.", false],
    ]);
    await expect(editComment(as("Anna"), first.id, { text: "Back" })).rejects.toMatchObject({
      code: "conflict",
    });
    await deleteComment(as("Ben Brook"), reply.id);
    expect((await listComments(test.ctx, caseId)).items).toEqual([]);
    expect(await test.db.comment.count({ where: { caseId } })).toBe(2);
  });

  it("are resolved once, by one of many at the same time, and opened again by a reply", async () => {
    const first = await say("Anna", { revision: 0, text: "Is this right?" });
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) =>
        resolveThread(as(at % 2 ? "Anna" : "Ben Brook"), first.id, { isResolved: true }),
      ),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const found = async (open: string) =>
      (await listCases(test.ctx, ListCasesQuery.parse({ openComments: open }))).items.some(
        ({ id }) => id === caseId,
      );
    expect([await found("yes"), await found("no")]).toEqual([false, true]);
    await say("Ben Brook", { threadId: first.id, text: "One more thing." });
    expect((await listComments(test.ctx, caseId)).items[0]).toMatchObject({
      resolvedAt: null,
      resolvedById: null,
    });
    expect([await found("yes"), await found("no")]).toEqual([true, false]);
    const log = await test.db.auditEvent.findMany({ where: { subjectId: caseId }, orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual(["comment.added", "comment.resolved", "comment.added"]);
  });
});

it("leave a case with nothing open whoever resolves or deletes its last threads at the same time", async () => {
  for (let round = 0; round < 10; round += 1) {
    const threads = await Promise.all(
      ["Anna", "Ben Brook", "Anna"].map((name) => say(name, { revision: 0, text: "Is this right?" })),
    );
    expect((await test.db.case.findUniqueOrThrow({ where: { id: caseId } })).hasOpenComments).toBe(true);
    await Promise.all(
      threads.map(({ id }, at) =>
        at === 2 ? deleteComment(as("Anna"), id) : resolveThread(as("Ben Brook"), id, { isResolved: true }),
      ),
    );
    expect((await test.db.case.findUniqueOrThrow({ where: { id: caseId } })).hasOpenComments).toBe(false);
  }
});

describe("the inbox", () => {
  it("tells whom a comment names, answers, or concerns, each once and never its writer", async () => {
    await reviewCase(as("Anna"), caseId, { revision: 0, decision: "rejected", reasons: [], comment: "" });
    const first = await say("Ben Brook", { revision: 0, text: "@Ben Brook and @cleo: is it red?" });
    expect(await inboxOf("Anna")).toEqual([["comment", "@Ben Brook and @cleo: is it red?"]]);
    expect(await inboxOf("Ben Brook")).toEqual([]);
    expect(await inboxOf("Cleo")).toEqual([["mention", "@Ben Brook and @cleo: is it red?"]]);
    await say("Anna", { threadId: first.id, text: "It is." });
    expect(await inboxOf("Ben Brook")).toEqual([["reply", "It is."]]);
    expect(await inboxOf("Cleo")).toHaveLength(1);
  });

  it("tells who is named only later, and no more of what was deleted", async () => {
    const first = await say("Anna", { revision: 0, text: "Who knows kites?" });
    await editComment(as("Anna"), first.id, { text: "@Cleo knows kites." });
    await editComment(as("Anna"), first.id, { text: "@Cleo knows kites!" });
    expect(await inboxOf("Cleo")).toEqual([["mention", "@Cleo knows kites!"]]);
    await deleteComment(as("Anna"), first.id);
    expect(await inboxOf("Cleo")).toEqual([]);
  });

  it("is marked as read by its owner alone, all of it only as far as was seen", async () => {
    for (const text of ["@Cleo one", "@Cleo two", "@Cleo three"]) await say("Anna", { revision: 0, text });
    const [newest, middle] = (await listInbox(as("Cleo"), { limit: 50 })).items;
    expect(await countUnread(as("Cleo"))).toEqual({ unread: 3 });
    expect(await markRead(as("Anna"), { ids: [newest?.id ?? ""], isRead: true })).toEqual({ unread: 0 });
    expect(await markRead(as("Cleo"), { upTo: middle?.id ?? "" })).toEqual({ unread: 1 });
    expect((await listInbox(as("Cleo"), { limit: 50, unread: "true" })).items.map(({ id }) => id)).toEqual([
      newest?.id,
    ]);
    expect(await markRead(as("Cleo"), { ids: [middle?.id ?? ""], isRead: false })).toEqual({ unread: 2 });
    const page = await listInbox(as("Cleo"), { limit: 2 });
    const rest = await listInbox(as("Cleo"), { limit: 2, cursor: page.nextCursor ?? undefined });
    expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
  });
});
