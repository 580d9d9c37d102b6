import fc from "fast-check";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { caseFacets } from "../case-facets.ts";
import { makeCase, makeTool, type MadeTool } from "../testing/case-fixtures.ts";

const test = useTestDatabase();
let tool: MadeTool;

beforeAll(async () => {
  tool = await makeTool(test.ctx);
});
beforeEach(async () => {
  await test.db.$executeRaw`truncate cases cascade`;
});

const counts = (found: { value: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(found.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]));

it("reads any word as it was written", async () => {
  const id = await makeCase(test.ctx, tool);
  const word = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("", "NULL", "null", '{"a",b}', "\\", "\t\n", "Käse", "𝒳", "'"),
  );
  const stored = word.filter((text) => !text.includes("\u0000") && text.isWellFormed());
  const words = fc.uniqueArray(stored, { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(stored, stored, words, words, async (category, model, tags, calls) => {
      const twice = [...calls, ...calls];
      await test.db.case.update({ where: { id }, data: { category, model, tags, calls: twice } });
      const facets = await caseFacets(test.ctx, {});
      expect(counts(facets.category)).toEqual({ [category]: 1 });
      expect(counts(facets.model)).toEqual({ [model]: 1 });
      expect(counts(facets.tag)).toEqual(
        tags.length === 0 ? { none: 1 } : Object.fromEntries(tags.map((tag) => [tag, 1])),
      );
      expect(counts(facets.function)).toEqual(Object.fromEntries(calls.map((call) => [call, 1])));
    }),
    { numRuns: 60 },
  );
});

it("reads moments to the millisecond, before 2000 and before 1970 as well", async () => {
  const id = await makeCase(test.ctx, tool);
  const date = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(date, async (createdAt) => {
      await test.db.case.update({ where: { id }, data: { createdAt, decidedAt: createdAt } });
      const at = createdAt.toISOString();
      const next = new Date(createdAt.getTime() + 1).toISOString();
      expect(
        (await caseFacets(test.ctx, { from: at, to: next, decidedFrom: at, decidedTo: next })).matching,
      ).toBe(1);
      expect((await caseFacets(test.ctx, { to: at })).matching).toBe(0);
      expect((await caseFacets(test.ctx, { decidedFrom: next })).matching).toBe(0);
    }),
    { numRuns: 40 },
  );
});

it("equal counting where very many change at once, and while they are counted others come", async () => {
  await makeCase(test.ctx, tool);
  await test.db.$executeRaw`
    insert into cases (id, tool_id, tool_version_id, tool_name, category, instruction, status, decision)
    select gen_random_uuid(), tool_id, tool_version_id, tool_name, 'Category ' || n % 7, '', 'complete', 'pending'
    from cases, generate_series(1, 60000) n`;
  const pending = { decision: ["pending" as const] };
  expect((await caseFacets(test.ctx, pending)).matching).toBe(60_001);
  await test.db.$executeRaw`update cases set decision = 'rejected' where facet_number % 10 = 0`;
  const [facets, , other] = await Promise.all([
    caseFacets(test.ctx, pending),
    test.db.$executeRaw`update cases set tags = '{late}' where facet_number % 100 = 1`,
    caseFacets(test.ctx, { category: ["Category 3"] }),
    caseFacets(test.ctx, {}),
  ]);
  expect(counts(facets.decision)["rejected"]).toBeGreaterThan(5_000);
  expect(other.total).toBe(60_001);
  for (const filter of [pending, {}, { tag: ["late"] }]) {
    const { matching, tag } = await caseFacets(test.ctx, filter);
    const [counted] = await test.db.$queryRaw<{ matching: number; late: number }[]>`
      select count(*)::int as matching, (count(*) filter (where tags = '{late}'))::int as late from cases
      where (${"decision" in filter} = false or decision = 'pending') and (${"tag" in filter} = false or tags = '{late}')`;
    expect({ matching, late: counts(tag)["late"] }).toEqual(counted);
  }
});
