import { describe, expect, it } from "vitest";
import { getCase } from "#lib/cases/get-case.ts";
import { makeCase, makeStep, makeTool, makeTrajectory } from "#lib/cases/testing/case-fixtures.ts";
import { exportCases } from "#lib/corpus/export-cases.ts";
import { countExport } from "#lib/corpus/export/count-export.ts";
import type { PreferenceLine } from "#lib/corpus/formats/preferences/write-preference.ts";
import { ExportInput } from "#lib/corpus/schemas.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { getComparison } from "./get-comparison.ts";
import { keepPreference } from "./keep-preference.ts";
import { listPreferences } from "./list-preferences.ts";
import { KeepPreference, ListPreferencesQuery } from "./schemas.ts";
import { undoPreference } from "./undo-preference.ts";

const test = useTestDatabase();

const better: Trajectory = makeTrajectory({
  steps: [makeStep("searchKites", '{"colour": "red"}'), makeStep("getKite", '{"id": 7}')],
  finalAnswer: "Skylark is red.",
});
const worse: Trajectory = makeTrajectory({
  steps: [makeStep("searchKites", '{"colour": "red"}'), makeStep("searchKites", '{"colour": "blue"}')],
  finalAnswer: "There is none.",
});

/** Two cases of one instruction, and a branch of the first that failed. */
async function madePair(tool?: Awaited<ReturnType<typeof makeTool>>) {
  const of = tool ?? (await makeTool(test.ctx));
  const [a, b] = [
    await makeCase(test.ctx, of, { trajectory: better, columns: { model: "large" } }),
    await makeCase(test.ctx, of, { trajectory: worse, columns: { model: "small" } }),
  ];
  const run = await test.db.run.create({ data: { kind: "simulate", input: {}, actorId: "owner" } });
  const failed = { ...worse, finalAnswer: null, finalThought: null, error: "no answer" };
  await test.db.caseBranch.create({
    data: {
      caseId: a,
      number: 1,
      baseRevision: 0,
      givenSteps: 1,
      runId: run.id,
      runItemId: newId(),
      endpoint: "offline",
      model: "tiny",
      status: "failed",
      trajectory: failed,
      actorId: "owner",
    },
  });
  return { a, b, tool: of };
}

const keep = (input: unknown, ctx = test.ctx) => keepPreference(ctx, KeepPreference.parse(input));
const list = (query: unknown) => listPreferences(test.ctx, ListPreferencesQuery.parse(query));

async function exported(filter?: ExportInput["filter"]): Promise<PreferenceLine[]> {
  const input = ExportInput.parse({ format: "preferences", filter });
  let text = "";
  for await (const part of exportCases(test.ctx, input)) text += part;
  const lines = text.split("\n").slice(0, -1);
  expect(await countExport(test.ctx, input)).toBe(lines.length);
  return lines.map((line) => JSON.parse(line) as PreferenceLine);
}

describe("a preference", () => {
  it("keeps which of two is better, by whom and why, and what both begin with", async () => {
    const { a, b } = await madePair();
    const kept = await keep({
      chosen: { caseId: a, revision: 0 },
      rejected: { caseId: b, revision: 0 },
      reason: "It looked closer.",
      isBlind: true,
    });
    expect(kept).toMatchObject({
      commonSteps: 1,
      chosen: { caseId: a, revision: 0, branch: null, model: "large" },
      rejected: { caseId: b, revision: 0, branch: null, model: "small" },
      reason: "It looked closer.",
      isBlind: true,
      actorId: "owner",
      undoneAt: null,
    });
    expect((await list({ case: b })).items).toEqual([kept]);
    expect(await getComparison(test.ctx, { cases: `${b},${a}` })).toMatchObject({
      mine: kept,
      notPaired: null,
    });
  });

  it("is said once of a pair by a person, however often it is sent; taken back once, it can be said anew", async () => {
    const { a, b } = await madePair();
    const one = { chosen: { caseId: a, revision: 0 }, rejected: { caseId: b, revision: 0 } };
    const other = { chosen: one.rejected, rejected: one.chosen };
    const sent = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => keep(n % 2 ? one : other)));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [standing] = (await list({ case: a })).items;
    for (const refused of sent.filter((result) => result.status === "rejected"))
      expect(refused.reason).toMatchObject({ code: "conflict", details: { id: standing?.id } });
    const second = { ...test.ctx, actor: { ...test.ctx.actor, id: "somebody" } };
    await keep(one, second);
    const undone = await Promise.allSettled(
      Array.from({ length: 4 }, () => undoPreference(test.ctx, standing?.id ?? "")),
    );
    expect(undone.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await keep(other);
    expect((await list({ case: a })).items.map(({ actorId }) => actorId)).toEqual(["owner", "somebody"]);
    expect((await list({ case: a, undone: "yes" })).items).toHaveLength(3);
  });

  it("needs two that differ, of one instruction, and a better one that has an answer", async () => {
    const { a, b, tool } = await madePair();
    const elsewhere = await makeCase(test.ctx, tool, { trajectory: { ...better, instruction: "Another." } });
    const other = await makeCase(test.ctx, await makeTool(test.ctx), { trajectory: worse });
    const of = (caseId: string) => ({ caseId, revision: 0 });
    const refused = async (chosen: unknown, rejected: unknown) =>
      keep({ chosen, rejected }).then(
        () => "kept",
        (error: Error) => error.message,
      );
    expect(await refused(of(a), of(a))).toBe("Both sides are the same.");
    expect(await refused(of(a), of(elsewhere))).toBe("Their instructions differ.");
    expect(await refused(of(a), of(other))).toBe("They are about different tools.");
    expect(await refused({ caseId: a, branch: 1 }, of(b))).toContain("there is nothing to prefer it by");
    expect(await refused({ caseId: a, branch: 1 }, of(a))).toContain("The better one failed");
    expect(await refused(of(a), { caseId: a, branch: 9 })).toContain("branch 9 of the case");
    expect(await refused(of(a), { caseId: a, branch: 1 })).toBe("kept");
  });

  it("is listed page by page, newest first", async () => {
    const tool = await makeTool(test.ctx);
    const pairs = [await madePair(tool), await madePair(tool), await madePair(tool)];
    const ids: string[] = [];
    for (const { a, b } of pairs)
      ids.push((await keep({ chosen: { caseId: a, revision: 0 }, rejected: { caseId: b, revision: 0 } })).id);
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id).slice(0, 3)).toEqual(ids.toReversed());
    await expect(list({ cursor: "no" })).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("an export of preferences", () => {
  it("has what stands, as prompt and two completions; what is in the trash is left out", async () => {
    await test.db.preference.updateMany({ where: { undoneAt: null }, data: { undoneAt: new Date() } });
    const { a, b } = await madePair();
    const kept = await keep({ chosen: { caseId: a, revision: 0 }, rejected: { caseId: b, revision: 0 } });
    await keep({ chosen: { caseId: a, revision: 0 }, rejected: { caseId: a, branch: 1 } });
    const [line, branched] = await exported();
    const call = (name: string, args: unknown) => ({
      role: "assistant",
      content: `I call ${name}.`,
      tool_calls: [{ type: "function", function: { name, arguments: args } }],
    });
    const result = (name: string) => ({ role: "tool", name, content: makeStep("x").observation });
    expect(line).toEqual({
      prompt: [
        { role: "user", content: better.instruction },
        call("searchKites", { colour: "red" }),
        result("searchKites"),
      ],
      chosen: [
        call("getKite", { id: 7 }),
        result("getKite"),
        { role: "assistant", content: "Skylark is red." },
      ],
      rejected: [
        call("searchKites", { colour: "blue" }),
        result("searchKites"),
        { role: "assistant", content: "There is none." },
      ],
      tools: [
        { type: "function", function: expect.objectContaining({ name: "searchKites" }) as unknown },
        { type: "function", function: expect.objectContaining({ name: "getKite" }) as unknown },
      ],
    });
    expect(branched?.rejected).toEqual([call("searchKites", { colour: "blue" }), result("searchKites")]);
    expect(await exported({ decision: ["approved"] })).toEqual([]);
    expect(await exported({ model: ["large"] })).toHaveLength(2);
    await test.db.case.update({ where: { id: b }, data: { trashedAt: new Date() } });
    expect(await exported()).toEqual([branched]);
    await undoPreference(test.ctx, kept.id);
    await test.db.case.update({ where: { id: a }, data: { trashedAt: new Date() } });
    expect(await exported()).toEqual([]);
  });
});

describe("a comparison", () => {
  it("shows cases, revisions and branches, and what else could be shown", async () => {
    const { a, b } = await madePair();
    const compared = await getComparison(test.ctx, { cases: `${a}.1,${b}` });
    expect(compared.sides).toMatchObject([
      { key: `${a}.1`, branch: 1, model: "tiny", status: "failed", givenSteps: 1 },
      { key: `${b}@0`, revision: 0, model: "small", trajectory: { finalAnswer: "There is none." } },
    ]);
    expect(new Set(compared.choices.map(({ key }) => key))).toEqual(new Set([`${a}@0`, `${b}@0`, `${a}.1`]));
    expect((await getCase(test.ctx, a)).revision).toBe(0);
  });

  it("finds something to compare a single case with, or says that there is nothing", async () => {
    const { a } = await madePair();
    expect((await getComparison(test.ctx, { cases: a })).sides.map(({ key }) => key)).toEqual([
      `${a}@0`,
      `${a}.1`,
    ]);
    const alone = await makeCase(test.ctx, await makeTool(test.ctx), { trajectory: better });
    expect(await getComparison(test.ctx, { cases: alone })).toMatchObject({
      sides: [{}],
      notPaired: expect.stringContaining("nothing to compare") as string,
    });
  });

  it.each(["", "nonsense", `${newId()},`, `${newId()}@x`, `${newId()},${newId()},${newId()}`])(
    "says what it wants instead of %j",
    async (cases) => {
      await expect(getComparison(test.ctx, { cases })).rejects.toMatchObject({
        code: "bad-input",
        problems: [{ at: "query.cases" }],
      });
    },
  );
});
