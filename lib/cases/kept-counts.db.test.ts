import { describe, expect, it } from "vitest";
import { createDatabase } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { seededRandom, type Random } from "#lib/random/random.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { makeTool, type MadeTool } from "./testing/case-fixtures.ts";

const test = useTestDatabase();

type Combination = { combination: string; n: number };

const columns =
  "decision, status, tool_id, category, model, run_id, behaviour, protocol, asked_style, call_style, step_count";
const counted = (): Promise<Combination[]> =>
  test.db.$queryRawUnsafe(
    `select row(${columns})::text as combination, count(*)::int as n from cases group by ${columns} order by 1`,
  );
const kept = (): Promise<Combination[]> =>
  test.db.$queryRawUnsafe(`
    select row(${columns})::text as combination, sum(count)::int as n
    from (select ${columns}, count from case_facet_counts union all select ${columns}, count from case_facet_deltas) both_of_them
    group by ${columns} having sum(count) <> 0 order by 1`);
const waiting = (): Promise<number> => test.db.caseFacetDelta.count();

async function writeSomething(db: PrismaClient, random: Random, tools: readonly MadeTool[]): Promise<void> {
  const decision = random.pick(["pending", "approved", "rejected"]);
  const what = random.integer(0, 9);
  if (what <= 3) {
    const made = Array.from({ length: random.integer(1, 5) }, () => {
      const tool = random.pick(tools);
      return {
        id: newId(),
        toolId: tool.toolId,
        toolVersionId: tool.toolVersionId,
        toolName: tool.name,
        category: tool.category,
        instruction: "x",
        status: "complete",
        decision,
        stepCount: random.integer(0, 2),
        model: random.pick(["", "offline"]),
        protocol: random.pick(["react", "tools"]),
        callStyle: random.pick(["simple", "parallel"]),
      };
    });
    await db.case.createMany({ data: made });
  } else if (what <= 6) {
    await db.$executeRaw`update cases set decision = ${decision}, step_count = step_count + ${random.integer(0, 1)}
      where id in (select id from cases order by md5(id::text || ${String(random.next())}) limit 3 for update skip locked)`;
  } else if (what === 7) {
    await db.$executeRaw`delete from cases where id in (select id from cases order by md5(id::text || ${String(random.next())}) limit 1 for update skip locked)`;
  } else if (what === 8) {
    await db.$queryRaw`select paddock_fold_case_facets()::int`;
  } else {
    const undone = new Error("taken back");
    const attempt = db.$transaction(async (tx) => {
      await tx.$executeRaw`update cases set decision = ${decision} where id in (select id from cases limit 2 for update skip locked)`;
      throw undone;
    });
    await attempt.catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  }
}

describe("kept facet counts", () => {
  it("equal counting, whatever several connections write and fold at once", async () => {
    const tools = [await makeTool(test.ctx), await makeTool(test.ctx, { name: "Sky", category: "Weather" })];
    const connections = Array.from({ length: 6 }, () => createDatabase(test.url, 2));
    try {
      await Promise.all(
        connections.map(async (db, index) => {
          const random = seededRandom(`writer ${index}`);
          for (let turn = 0; turn < 40; turn += 1) await writeSomething(db, random, tools);
        }),
      );
      const last = {
        toolId: tools[0]?.toolId ?? "",
        toolVersionId: tools[0]?.toolVersionId ?? "",
        toolName: "x",
        category: "x",
        instruction: "x",
      };
      await test.db.case.create({ data: { ...last, id: newId() } });
      const expected = await counted();
      expect(expected.length).toBeGreaterThan(10);
      expect(await kept()).toEqual(expected);
      expect(await waiting()).toBeGreaterThan(0);
      await Promise.all(connections.map((db) => db.$queryRaw`select paddock_fold_case_facets()::int`));
      expect(await waiting()).toBe(0);
      expect(await kept()).toEqual(expected);
    } finally {
      await Promise.all(connections.map((db) => db.$disconnect()));
    }
  });

  it("gain nothing from a write that changes no facet, and one row from many cases alike", async () => {
    const tool = await makeTool(test.ctx, { name: "Alike" });
    const row = {
      toolId: tool.toolId,
      toolVersionId: tool.toolVersionId,
      toolName: "Alike",
      category: "x",
      instruction: "y",
    };
    await test.db.$queryRaw`select paddock_fold_case_facets()::int`;
    await test.db.case.createMany({ data: Array.from({ length: 50 }, () => ({ ...row, id: newId() })) });
    await test.db.case.updateMany({ where: { toolName: "Alike" }, data: { searchText: "changed" } });
    const deltas = await test.db.caseFacetDelta.findMany({ select: { toolId: true, count: true } });
    expect(deltas).toEqual([{ toolId: tool.toolId, count: 50n }]);
  });

  it("are forgotten with the cases", async () => {
    await test.db.$executeRaw`truncate cases cascade`;
    expect(await kept()).toEqual([]);
  });
});
