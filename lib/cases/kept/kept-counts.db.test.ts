import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDatabase } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/db/testing/test-database.ts";
import { seededRandom } from "#lib/random/random.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { caseFacets } from "../case-facets.ts";
import { caseNeighbours } from "../case-neighbours.ts";
import { caseWhere } from "../case-filter-sql.ts";
import { CaseFilter } from "../schemas.ts";
import { makeCase, makeTool, type MadeTool } from "../testing/case-fixtures.ts";
import { standing, writeAtRandom, WRITES } from "../testing/random-writes.ts";
import { FACETS, type FacetName } from "./kept-table.ts";

const test = useTestDatabase();
let tools: MadeTool[] = [];

beforeAll(async () => {
  tools = [await makeTool(test.ctx), await makeTool(test.ctx, { name: "Sky", category: "Weather" })];
});
beforeEach(async () => {
  await test.db.$executeRaw`truncate cases cascade`;
});

const orNone = (list: string): string =>
  `unnest(case when ${list} = '{}' then array['none'] else ${list} end)`;
const ofReviews = (values: string, from: string): string =>
  `unnest(coalesce((select array_agg(distinct ${values}) from reviews v ${from} where ${standing}), array['none']))`;

/** Of the verdict that counts. Here one has flags only where it takes a step out of training. */
const ofVerdict = (column: string): string => `(select ${column} from step_verdicts v
  where v.case_id = c.id and v.revision = c.revision and v.undoes_id is null
    and not exists (select 1 from step_verdicts u where u.undoes_id = v.id) order by v.id desc limit 1)`;

/** Each facet's values of a case, in plain SQL: what is kept must equal counting these. */
const values: Record<FacetName, string> = {
  decision: "c.decision",
  status: "c.status",
  tool: "c.tool_id::text",
  category: "c.category",
  function: "unnest(array(select distinct unnest(c.calls)))",
  run: "c.run_id::text",
  model: "c.model",
  behaviour: "c.behaviour",
  protocol: "nullif(c.protocol, '')",
  askedStyle: "nullif(c.asked_style, '')",
  callStyle: "c.call_style",
  finding: orNone("c.finding_kinds"),
  steps: "case when c.step_count >= 6 then '6-' else c.step_count::text end",
  tag: orNone("c.tags"),
  stale: "case when c.is_stale then 'yes' else 'no' end",
  edited: "case when c.revision > 0 then 'yes' else 'no' end",
  reviewer: ofReviews("v.actor_id", ""),
  reason: ofReviews("reason", "cross join lateral unnest(v.reasons) as reason"),
  comment: `case when exists (select 1 from reviews v where ${standing} and v.comment <> '') then 'yes' else 'no' end`,
  // By the rows that they are about, not by what is kept of them on the case.
  openComments: `case when exists (select 1 from comments m where m.case_id = c.id and m.thread_id is null and m.resolved_at is null
    and (m.deleted_at is null or exists (select 1 from comments r where r.thread_id = m.id and r.deleted_at is null))) then 'yes' else 'no' end`,
  assignee: orNone("c.assignee_ids"),
  verdict: `case when ${ofVerdict("v.id")} is null then 'no' else 'yes' end`,
  badKind: `coalesce(${ofVerdict("v.kind")}, 'none')`,
  badStep: `case when ${ofVerdict("v.first_bad_step")} >= 5 then '6-' else (${ofVerdict("v.first_bad_step")} + 1)::text end`,
  masked: `case when ${ofVerdict("v.first_bad_step")} is null and ${ofVerdict("jsonb_array_length(v.flags)")} is distinct from 1 then 'no' else 'yes' end`,
};

async function counted(filter: Partial<CaseFilter>): Promise<Record<string, Record<string, number>>> {
  const all: Record<string, Record<string, number>> = {};
  for (const facet of FACETS) {
    const where = caseWhere({ ...filter, [facet]: [] });
    const rows = await test.db.$queryRaw<{ value: string; n: number }[]>`
      select value, count(*)::int as n from (select ${Prisma.raw(values[facet])} as value from cases c where ${where}) v
      where value is not null group by 1`;
    all[facet] = Object.fromEntries(rows.map(({ value, n }) => [value, n]));
  }
  const [found] = await test.db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from cases c where ${caseWhere(filter)}`;
  return { ...all, matching: { n: found?.n ?? 0 } };
}

async function kept(filter: Partial<CaseFilter>): Promise<Record<string, Record<string, number>>> {
  const facets = await caseFacets(test.ctx, filter);
  const all = FACETS.map((facet) => [
    facet,
    Object.fromEntries(
      facets[facet].filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
    ),
  ]);
  return { ...Object.fromEntries(all), matching: { n: facets.matching } };
}

const few = (words: readonly string[]) =>
  fc.oneof(fc.constant([]), fc.subarray([...words], { minLength: 1 }));
const anyFilter = fc.record(
  {
    decision: few(["pending", "approved", "rejected"]),
    tool: few(["Kite Shop", "Sky", "No such tool"]),
    function: few(["searchKites", "getKite"]),
    finding: few(["none", "loop", "early end"]),
    steps: fc.constantFrom([], ["0"], ["1-3", "6-"]),
    tag: few(["none", "hard", "soft"]),
    stale: few(["yes", "no"]),
    edited: few(["yes"]),
    reviewer: few(["none", "anna"]),
    reason: few(["none", "loop"]),
    comment: few(["yes", "no"]),
    openComments: few(["yes", "no"]),
    assignee: few(["none", "anna", "ben"]),
    verdict: few(["yes", "no"]),
    badKind: few(["none", "loop"]),
    badStep: fc.constantFrom([], ["1"], ["2-3", "6-"]),
    masked: few(["yes", "no"]),
    trash: fc.constantFrom(undefined, "true"),
    from: fc.constantFrom(undefined, "2020-01-01", "2999-01-01"),
    decidedTo: fc.constantFrom(undefined, "2999-01-01"),
    q: fc.constantFrom(undefined, "searchKites", "getK", '"red kite" -getKite'),
  },
  { requiredKeys: [] },
);

describe("kept counts", () => {
  it("equal counting after any mix of writes, under any filter", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...WRITES), { minLength: 4, maxLength: 12 }),
        fc.string(),
        anyFilter,
        async (mix, seed, given) => {
          const random = seededRandom(seed);
          for (const what of mix) await writeAtRandom(test.ctx, what, { random, tools });
          const filter = CaseFilter.parse(given);
          expect(await kept(filter)).toEqual(await counted(filter));
          expect(await kept({})).toEqual(await counted({}));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("equal counting whatever several connections write at once, and while they do so are never behind", async () => {
    const connections = Array.from({ length: 4 }, () => createDatabase(test.url, 2));
    const looks: { before: number; total: number; after: number }[] = [];
    const state = { isDone: false };
    try {
      const reading = (async () => {
        while (!state.isDone) {
          // What was committed before the counts were asked for is in them: no case is ever taken away here.
          const [before] = await test.db.$queryRaw<
            { n: number }[]
          >`select count(*)::int as n from cases where trashed_at is null`;
          const { total } = await caseFacets(test.ctx, {});
          const [after] = await test.db.$queryRaw<{ n: number }[]>`select count(*)::int as n from cases`;
          looks.push({ before: before?.n ?? 0, total, after: after?.n ?? 0 });
        }
      })();
      await Promise.all(
        connections.map(async (db, index) => {
          const random = seededRandom(`writer ${index}`);
          for (let turn = 0; turn < 60; turn += 1)
            await writeAtRandom({ ...test.ctx, db }, random.pick(WRITES.filter((what) => what !== "trash")), {
              random,
              tools,
            });
        }),
      );
      state.isDone = true;
      await reading;
      expect(looks.length).toBeGreaterThan(2);
      expect(looks.filter(({ before, total, after }) => total < before || total > after)).toEqual([]);
      for (const filter of [
        {},
        { decision: ["approved"] },
        { tag: ["hard"] },
        { reviewer: ["anna"] },
        { trash: "true" },
      ]) {
        const asked = CaseFilter.parse(filter);
        expect(await kept(asked)).toEqual(await counted(asked));
      }
      expect((await caseFacets(test.ctx, {})).total).toBeGreaterThan(20);
    } finally {
      await Promise.all(connections.map((db) => db.$disconnect()));
    }
  });

  it("know a case that is committed the moment that it is, though a transaction before it still runs", async () => {
    const other = createDatabase(test.url, 2);
    try {
      await makeCase(test.ctx, tools[0] as MadeTool);
      await caseFacets(test.ctx, {});
      const late = Promise.withResolvers<undefined>();
      const hasStarted = Promise.withResolvers<undefined>();
      const slow = other.$transaction(async (db) => {
        await makeCase({ ...test.ctx, db }, tools[0] as MadeTool);
        hasStarted.resolve(undefined);
        await late.promise;
      });
      await hasStarted.promise;
      await makeCase(test.ctx, tools[1] as MadeTool);
      expect((await caseFacets(test.ctx, {})).total).toBe(2);
      expect((await caseFacets(test.ctx, {})).total).toBe(2);
      late.resolve(undefined);
      await slow;
      expect((await caseFacets(test.ctx, {})).total).toBe(3);
    } finally {
      await other.$disconnect();
    }
  });

  it("are made anew where cases were deleted or their table was emptied", async () => {
    const id = await makeCase(test.ctx, tools[0] as MadeTool);
    await makeCase(test.ctx, tools[1] as MadeTool);
    expect((await caseFacets(test.ctx, {})).total).toBe(2);
    await test.db.$executeRaw`update cases set current_revision_id = null where id = ${id}::uuid`;
    await test.db.$executeRaw`alter table case_revisions disable trigger user`;
    await test.db.$executeRaw`delete from case_revisions where case_id = ${id}::uuid`;
    await test.db.$executeRaw`delete from cases where id = ${id}::uuid`;
    await test.db.$executeRaw`alter table case_revisions enable trigger user`;
    expect((await caseFacets(test.ctx, {})).total).toBe(1);
    await test.db.$executeRaw`truncate cases cascade`;
    expect((await caseFacets(test.ctx, {})).total).toBe(0);
  });

  it("give a case's place in a list by age", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1)
      ids.push(
        await makeCase(test.ctx, tools[index % 2] as MadeTool, {
          columns: { decision: index % 3 ? "pending" : "approved" },
        }),
      );
    for (const sort of ["newest", "oldest"] as const) {
      const filter = { decision: ["pending" as const] };
      const listed = ids.filter((_, index) => index % 3 > 0).toSorted();
      if (sort === "newest") listed.reverse();
      for (const [place, id] of listed.entries())
        expect(await caseNeighbours(test.ctx, id, { filter, sort })).toEqual({
          previousId: listed[place - 1] ?? null,
          nextId: listed[place + 1] ?? null,
          position: place + 1,
          total: listed.length,
        });
    }
  });
});
