import { Prisma } from "#prisma/generated/client.ts";
import { caseWhere, isAnsweredByKeptCounts } from "./case-filter-sql.ts";
import { keptCountsSource } from "./kept-counts.ts";
import type { CaseFilter } from "./schemas.ts";

const KEPT_FACETS = ["decision", "status", "tool", "category", "run", "model", "behaviour", "steps"] as const;
const COUNTED_FACETS = ["function", "finding"] as const;
const FACETS = [...KEPT_FACETS, ...COUNTED_FACETS] as const;
export type FacetName = (typeof FACETS)[number];

/** Values listed of one facet, the most frequent ones. */
export const FACET_VALUES_MAX = 200;

/** Facets that need the same filter, and so are counted together. */
export type FacetPass = { filter: Partial<CaseFilter>; facets: FacetName[]; isKept: boolean };

const isKeptFacet = (facet: FacetName): boolean => KEPT_FACETS.some((kept) => kept === facet);

/** A facet with a filter of its own is counted without that one: a pass of its own. The others share one. */
export function facetPasses(filter: Partial<CaseFilter>): FacetPass[] {
  const isActive = (facet: FacetName): boolean => (filter[facet]?.length ?? 0) > 0;
  const shared = FACETS.filter((facet) => !isActive(facet));
  const passes = FACETS.filter(isActive).map((facet) => ({ filter: { ...filter, [facet]: [] } as Partial<CaseFilter>, facets: [facet] }));
  return [{ filter, facets: shared }, ...passes].flatMap((pass) => {
    const canKeep = isAnsweredByKeptCounts(pass.filter);
    const kept = pass.facets.filter((facet) => canKeep && isKeptFacet(facet));
    const counted = pass.facets.filter((facet) => !kept.includes(facet));
    return [
      { filter: pass.filter, facets: kept, isKept: true },
      { filter: pass.filter, facets: counted, isKept: false },
    ].filter((one) => one.facets.length > 0);
  });
}

/** Six steps and more are one value, written as the filter writes it. */
const stepsValue = Prisma.raw("case when s.step_count >= 6 then '6-' else s.step_count::text end");

const values: Record<FacetName, Prisma.Sql> = {
  decision: Prisma.raw("s.decision"),
  status: Prisma.raw("s.status"),
  tool: Prisma.raw("s.tool_id::text"),
  category: Prisma.raw("s.category"),
  run: Prisma.raw("s.run_id::text"),
  model: Prisma.raw("s.model"),
  behaviour: Prisma.raw("s.behaviour"),
  steps: stepsValue,
  function: Prisma.raw("called.value"),
  finding: Prisma.raw("found_kind.value"),
};

// A case that calls a function twice is one case.
const joins: Partial<Record<FacetName, Prisma.Sql>> = {
  function: Prisma.raw("cross join lateral (select distinct unnest(s.calls) as value) called"),
  finding: Prisma.raw("cross join lateral unnest(case when s.finding_kinds = '{}' then array['none'] else s.finding_kinds end) as found_kind(value)"),
};

const columns: Record<FacetName, string> = {
  decision: "decision",
  status: "status",
  tool: "tool_id",
  category: "category",
  run: "run_id",
  model: "model",
  behaviour: "behaviour",
  steps: "step_count",
  function: "calls",
  finding: "finding_kinds",
};

function countSql(facet: FacetName, name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (select ${facet}::text as facet, ${values[facet]} as value, sum(s.n)::bigint as n from ${name} s ${joins[facet] ?? Prisma.empty}
     group by 2 having sum(s.n) > 0 order by 3 desc limit ${FACET_VALUES_MAX})`;
}

/** The rows of a pass as a common table expression, and one select over it for each facet. */
export function passSql(pass: FacetPass, index: number): { source: Prisma.Sql; counts: Prisma.Sql[] } {
  const name = Prisma.raw(`pass_${index}`);
  const names = Prisma.raw(pass.facets.map((facet) => `c.${columns[facet]}`).join(", "));
  const where = caseWhere(pass.filter);
  const source = pass.isKept
    ? Prisma.sql`${name} as materialized (select ${names}, sum(c.n) as n from ${keptCountsSource} c where ${where} group by ${names})`
    : Prisma.sql`${name} as materialized (select ${names}, 1 as n from cases c where ${where})`;
  return { source, counts: pass.facets.map((facet) => countSql(facet, name)) };
}
