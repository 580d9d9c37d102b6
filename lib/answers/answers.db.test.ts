import { describe, expect, it } from "vitest";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { makeLibraryTool } from "#lib/runs/testing/library-tool.ts";
import { clearAnswers } from "./clear-answers.ts";
import { findAnswer } from "./find-answer.ts";
import { keepAnswer } from "./keep-answer.ts";
import { listAnswers } from "./list-answers.ts";
import { pinAnswer } from "./pin-answer.ts";
import type { Question } from "./question-of.ts";

const test = useTestDatabase();
const now = new Date("2026-05-01T10:00:00Z");
const question = (key: string, functionName = "getBook"): Question => ({
  key,
  executor: "model",
  functionName,
  args: { bookId: key },
  changeCount: 0,
});
const keep = (toolId: string, key: string, body: string) =>
  keepAnswer(test.db, toolId, question(key), { statusCode: 200, body }, now);

describe("kept answers", () => {
  it("are given to whoever asks the same of the same tool, and counted", async () => {
    const [{ toolId }, other] = await Promise.all([
      makeLibraryTool(test.ctx, 0),
      makeLibraryTool(test.ctx, 0),
    ]);
    expect(await findAnswer(test.db, toolId, "a", now)).toBeNull();
    expect(await keep(toolId, "a", '{"title":"River\u0000"}')).toBeNull();
    expect(await findAnswer(test.db, toolId, "a", now)).toEqual({
      statusCode: 200,
      body: '{"title":"River\uFFFD"}',
    });
    expect(await findAnswer(test.db, other.toolId, "a", now)).toBeNull();
    const { items } = await listAnswers(test.ctx, toolId, { limit: 10 });
    expect(items).toMatchObject([
      { functionName: "getBook", args: { bookId: "a" }, useCount: 1, usedAt: now.toISOString() },
    ]);
  });

  it("stay the first one where several come at once", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 0);
    const bodies = ["1", "2", "3", "4", "5", "6"];
    const told = await Promise.all(bodies.map((body) => keep(toolId, "same", body)));
    const winner = (await findAnswer(test.db, toolId, "same", now))?.body;
    expect(told.filter((one) => one === null)).toHaveLength(1);
    expect(told.map((one, index) => one?.body ?? bodies[index])).toEqual(bodies.map(() => winner));
  });

  it("are listed page by page, newest first, of one function where that is asked for", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 0);
    for (const key of ["a", "b", "c"]) await keep(toolId, key, `{"of":"${key}"}`);
    await keepAnswer(
      test.db,
      toolId,
      question("d", "searchBooks"),
      { statusCode: 200, body: "x".repeat(5_000) },
      now,
    );
    const first = await listAnswers(test.ctx, toolId, { limit: 2 });
    expect(first.items).toMatchObject([
      { functionName: "searchBooks", bodyLength: 5_000, bodyStart: "x".repeat(2_000) },
      { args: { bookId: "c" } },
    ]);
    const second = await listAnswers(test.ctx, toolId, { limit: 2, cursor: first.nextCursor ?? "" });
    expect(second).toMatchObject({
      items: [{ args: { bookId: "b" } }, { args: { bookId: "a" } }],
      nextCursor: null,
    });
    expect((await listAnswers(test.ctx, toolId, { limit: 9, function: "searchBooks" })).items).toHaveLength(
      1,
    );
    await expect(listAnswers(test.ctx, newId(), { limit: 9 })).rejects.toMatchObject({ code: "not-found" });
    await expect(listAnswers(test.ctx, toolId, { limit: 9, cursor: "x" })).rejects.toMatchObject({
      code: "bad-input",
    });
  });

  it("are cleared but for the pinned ones, and one by one", async () => {
    const { toolId } = await makeLibraryTool(test.ctx, 0);
    const other = await makeLibraryTool(test.ctx, 0);
    await keep(other.toolId, "a", "{}");
    for (const key of ["a", "b", "c"]) await keep(toolId, key, "{}");
    const ids = (await listAnswers(test.ctx, toolId, { limit: 9 })).items.map(({ id }) => id);
    expect(await pinAnswer(test.ctx, toolId, ids[0] ?? "", { isPinned: true })).toMatchObject({
      isPinned: true,
    });
    await expect(pinAnswer(test.ctx, other.toolId, ids[0] ?? "", { isPinned: false })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await clearAnswers(test.ctx, toolId, {})).toEqual({ cleared: 2 });
    expect(await clearAnswers(test.ctx, other.toolId, { ids })).toEqual({ cleared: 0 });
    expect(await clearAnswers(test.ctx, toolId, { ids })).toEqual({ cleared: 1 });
    expect((await listAnswers(test.ctx, other.toolId, { limit: 9 })).items).toHaveLength(1);
    const audit = await test.db.auditEvent.findMany({ where: { subjectId: toolId }, orderBy: { id: "asc" } });
    expect(audit.map(({ action }) => action)).toEqual([
      "tool-answer.pinned",
      "tool-answers.cleared",
      "tool-answers.cleared",
    ]);
  });
});
