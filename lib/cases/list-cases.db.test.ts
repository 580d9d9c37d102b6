import { beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { newId } from "#lib/db/new-id.ts";
import { listCases } from "./list-cases.ts";
import { caseNeighbours } from "./case-neighbours.ts";
import { CaseSort, ListCasesQuery, type CaseRow } from "./schemas.ts";
import { makeCase, makeStep, makeTool, makeTrajectory } from "./testing/case-fixtures.ts";

const test = useTestDatabase();
const runId = newId();
let all: CaseRow[] = [];

const list = (query: Record<string, unknown> = {}) => listCases(test.ctx, ListCasesQuery.parse(query));
const instructions = async (query: Record<string, unknown>) =>
  (await list({ sort: "oldest", ...query })).items.map((row) => row.instruction);

beforeAll(async () => {
  const kites = await makeTool(test.ctx);
  const weather = await makeTool(test.ctx, { name: "Wind <b>'n'</b> Sky", category: "Weather" });
  await test.db.run.create({
    data: { id: runId, kind: "simulate", title: "First try", input: {}, actorId: "owner" },
  });
  const decisions = ["pending", "approved", "rejected", "needs-work"];
  for (let index = 0; index < 25; index += 1) {
    const steps = Array.from({ length: index % 4 }, (_, at) =>
      makeStep(at % 2 === 0 ? "searchKites" : "getKite"),
    );
    await makeCase(test.ctx, index % 5 === 0 ? weather : kites, {
      trajectory: makeTrajectory({ instruction: `case ${String(index).padStart(2, "0")}`, steps }),
      columns: {
        decision: decisions[index % 4] ?? "pending",
        decidedAt: index % 4 === 0 ? null : new Date(Date.UTC(2026, 0, 1 + (index % 3))),
        createdAt: new Date(Date.UTC(2026, 1, 1 + index)),
        runId: index < 3 ? runId : null,
        findingKinds: index % 6 === 0 ? ["loop"] : [],
      },
    });
  }
  await makeCase(test.ctx, kites, {
    trajectory: makeTrajectory({
      instruction: "Was für ein Drachen fliegt bei leichtem Wind?",
      steps: [],
      finalAnswer: "Der Lenkdrachen.",
    }),
  });
  await makeCase(test.ctx, kites, {
    trajectory: makeTrajectory({
      instruction: "A kite that stands strong wind",
      steps: [],
      error: "out of rounds",
    }),
  });
  all = (await list({ sort: "oldest" })).items;
});

describe("listCases", () => {
  it("lists narrow rows, oldest or newest first", async () => {
    expect(all).toHaveLength(27);
    expect((await list()).items).toEqual(all.toReversed());
    expect(all[1]).toMatchObject({
      instruction: "case 01",
      stepCount: 1,
      calls: ["searchKites"],
      decision: "approved",
      status: "complete",
      runId,
    });
    expect(all[1]).not.toHaveProperty("trajectory");
  });

  it.each(CaseSort.options)("gives every case once over the pages of %s", async (sort) => {
    const whole = (await list({ sort, limit: 200 })).items.map((row) => row.id);
    const paged: string[] = [];
    for (let cursor: string | undefined, page = 0; page === 0 || cursor; page += 1) {
      const got = await list({ sort, limit: 4, ...(cursor ? { cursor } : {}) });
      paged.push(...got.items.map((row) => row.id));
      cursor = got.nextCursor ?? undefined;
    }
    expect(new Set(whole).size).toBe(27);
    expect(paged).toEqual(whole);
  });

  it("sorts undecided cases behind the last decided", async () => {
    const decisions = (await list({ sort: "decided" })).items.map((row) => row.decision !== "pending");
    expect(decisions).toEqual(decisions.toSorted((a, b) => Number(b) - Number(a)));
  });

  it.each([
    [{ decision: "approved", steps: "1" }, 6],
    [{ decision: ["approved", "rejected"] }, 12],
    [{ category: "Weather" }, 5],
    [{ tool: "Kite Shop" }, 22],
    [{ tool: ["Kite Shop", "Wind <b>'n'</b> Sky"] }, 27],
    [{ tool: "'; drop table cases; --" }, 0],
    [{ function: "getKite" }, 12],
    [{ function: ["getKite", "searchKites"] }, 18],
    [{ run: runId }, 3],
    [{ finding: "loop" }, 5],
    [{ finding: "none" }, 22],
    [{ finding: ["none", "loop"] }, 27],
    [{ steps: ["0", "3-"] }, 15],
    [{ steps: "1-2" }, 12],
    [{ status: "failed" }, 1],
    [{ model: "off\u0000line", q: "\u0000" }, 0],
    [{ from: "2026-02-03", to: "2026-02-05" }, 2],
    [{ from: "2026-02-03T00:00:00Z", to: "2026-02-03T00:00:01Z" }, 1],
    [{ category: "Weather", decision: "pending", q: "case" }, 2],
  ])("with the filter %j finds %i", async (query, count) => {
    expect((await list({ ...query, limit: 200 })).items).toHaveLength(count);
  });

  it.each([
    ["wind", ["Was für ein Drachen fliegt bei leichtem Wind?", "A kite that stands strong wind"]],
    ['"strong wind"', ["A kite that stands strong wind"]],
    ['"wind strong"', []],
    ["wind -kite", ["Was für ein Drachen fliegt bei leichtem Wind?"]],
    ["leicht", ["Was für ein Drachen fliegt bei leichtem Wind?"]],
    ["leicht ", []],
    ["leicht wind", []],
    ['"leicht"', []],
    ["FÜR", ["Was für ein Drachen fliegt bei leichtem Wind?"]],
    ["'\"(&|!:*", []],
  ])("searches %s", async (q, found) => {
    expect(await instructions({ q })).toEqual(found);
  });

  it("takes a search of nothing but blanks for none", async () => {
    expect(await instructions({ q: "  " })).toHaveLength(27);
  });

  it("gives back times in UTC to the millisecond", () => {
    expect(all[0]?.createdAt).toBe("2026-02-01T00:00:00.000Z");
  });
});

describe("caseNeighbours", () => {
  it.each(CaseSort.options)("agrees with the list sorted by %s, filtered", async (sort) => {
    const filter = ListCasesQuery.parse({ decision: ["approved", "pending"] });
    const ids = (await listCases(test.ctx, { ...filter, sort, limit: 200 })).items.map((row) => row.id);
    for (const [index, id] of ids.entries()) {
      expect(await caseNeighbours(test.ctx, id, { filter, sort })).toEqual({
        previousId: ids[index - 1] ?? null,
        nextId: ids[index + 1] ?? null,
        position: index + 1,
        total: ids.length,
      });
      const { aheadIds } = await caseNeighbours(test.ctx, id, { filter, sort, ahead: 4 });
      expect(aheadIds).toEqual(ids.slice(index + 1, index + 5));
    }
  });

  it("goes on from a case that has left the list", async () => {
    const approved = all.filter((row) => row.decision === "approved").map((row) => row.id);
    const between = all.find((row) => row.instruction === "case 06");
    expect(
      await caseNeighbours(test.ctx, between?.id ?? "", {
        filter: { decision: ["approved"] },
        sort: "oldest",
      }),
    ).toEqual({
      previousId: approved[1],
      nextId: approved[2],
      position: null,
      total: approved.length,
    });
  });

  it("says so where there is no such case", async () => {
    await expect(caseNeighbours(test.ctx, newId(), { filter: {}, sort: "newest" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the golden answer of an instruction", () => {
  it("is a filter: written from it, given with it, or none", async () => {
    const tool = await makeTool(test.ctx, { name: "Golden" });
    const made: Record<string, string> = {};
    for (const [position, [name, data]] of [
      ["blueprint", { blueprint: {}, goldenAnswer: [] }],
      ["given", { goldenAnswer: [] }],
      ["none", {}],
    ].entries() as ArrayIterator<[number, [string, { blueprint?: object; goldenAnswer?: object }]]>) {
      const instructionId = newId();
      await test.db.instruction.create({
        data: { id: instructionId, toolId: tool.toolId, position, text: name, ...data },
      });
      made[name] = await makeCase(test.ctx, tool, { columns: { instructionId } });
    }
    const without = await makeCase(test.ctx, tool);
    const ids = async (...golden: string[]) =>
      (await list({ tool: "Golden", sort: "oldest", golden })).items.map(({ id }) => id);
    expect(await ids("blueprint")).toEqual([made["blueprint"]]);
    expect(await ids("given")).toEqual([made["given"]]);
    expect(await ids("none")).toEqual([made["none"], without]);
    expect(await ids("blueprint", "given")).toEqual([made["blueprint"], made["given"]]);
  });
});
