import { beforeAll, expect, it } from "vitest";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { caseFacets } from "./case-facets.ts";
import { countCases } from "./count-cases.ts";
import { FOUND_MAX } from "./kept/tally-of.ts";
import { makeCase, makeTool, makeTrajectory } from "./testing/case-fixtures.ts";

const test = useTestDatabase();
const [MORE, REJECTED] = [300, 120];

/** More cases with one word than a search counts; those that were rejected are the oldest, which it does not get to. */
beforeAll(async () => {
  const tool = await makeTool(test.ctx);
  const trajectory = makeTrajectory({ instruction: "Find me a lilac kite." });
  const id = await makeCase(test.ctx, tool, { trajectory });
  const columns = await test.db.$queryRaw<{ name: string }[]>`
    select quote_ident(column_name) as name from information_schema.columns where table_name = 'cases' and table_schema = 'public'
      and is_generated = 'NEVER' and column_name not in ('id', 'facet_number', 'changed_in', 'decision', 'current_revision_id')`;
  const names = Prisma.raw(columns.map(({ name }) => name).join(", "));
  await test.db.$executeRaw`
    insert into cases (id, decision, ${names})
    select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
      case when n <= ${REJECTED}::int then 'rejected' else 'approved' end, ${names}
    from cases, generate_series(1, ${FOUND_MAX + MORE}::int) n where id = ${id}::uuid`;
});

it("says that a search found at least so many, and counts the newest of them", async () => {
  const facets = await caseFacets(test.ctx, { q: "lilac" });
  expect(facets).toMatchObject({ matching: FOUND_MAX, isAtLeast: true, total: FOUND_MAX + MORE + 1 });
  expect(facets.decision).toContainEqual({ value: "approved", count: FOUND_MAX - 1 });
  expect(await countCases(test.ctx, { q: "lilac" })).toEqual({ count: FOUND_MAX, isAtLeast: true });
});

it("looks for what another filter leaves of them beyond the newest", async () => {
  const filter = { q: "lilac", decision: ["rejected" as const] };
  expect(await caseFacets(test.ctx, filter)).toMatchObject({ matching: REJECTED });
  expect(await countCases(test.ctx, filter)).toEqual({ count: REJECTED, isAtLeast: false });
  const most = { q: "lilac", decision: ["approved" as const] };
  expect(await countCases(test.ctx, most)).toEqual({ count: FOUND_MAX, isAtLeast: true });
});

it("counts all where they are fewer", async () => {
  expect(await countCases(test.ctx, { q: "turquoise" })).toEqual({ count: 0, isAtLeast: false });
  expect(await caseFacets(test.ctx, { decision: ["rejected"] })).toMatchObject({
    matching: REJECTED,
    isAtLeast: false,
  });
});
