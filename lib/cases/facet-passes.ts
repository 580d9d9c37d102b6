import { Prisma } from "#prisma/generated/client.ts";
import { caseWhere, isAnsweredByKeptCounts } from "./case-filter-sql.ts";
import { keptCountsSource } from "./kept-counts.ts";
import type { CaseFilter } from "./schemas.ts";

const KEPT_FACETS = [
  "decision",
  "status",
  "tool",
  "category",
  "run",
  "model",
  "behaviour",
  "protocol",
  "askedStyle",
  "callStyle",
  "steps",
] as const;
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
  const passes = FACETS.filter(isActive).map((facet) => ({
    filter: { ...filter, [facet]: [] } as Partial<CaseFilter>,
    facets: [facet],
  }));
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

type Facet = { column: string; value: string };

const columnFacets: Record<(typeof KEPT_FACETS)[number], Facet> = {
  decision: { column: "decision", value: "decision" },
  status: { column: "status", value: "status" },
  tool: { column: "tool_id", value: "tool_id::text" },
  category: { column: "category", value: "category" },
  run: { column: "run_id", value: "run_id::text" },
  model: { column: "model", value: "model" },
  behaviour: { column: "behaviour", value: "behaviour" },
  // What is not known is no value of these.
  protocol: { column: "protocol", value: "nullif(protocol, '')" },
  askedStyle: { column: "asked_style", value: "nullif(asked_style, '')" },
  callStyle: { column: "call_style", value: "call_style" },
  // Six steps and more are one value, written as the filter writes it.
  steps: { column: "step_count", value: "case when step_count >= 6 then '6-' else step_count::text end" },
};

// A case that calls a function twice is one case.
const arrayFacets: Record<(typeof COUNTED_FACETS)[number], { column: string; join: string }> = {
  function: { column: "calls", join: "cross join lateral (select distinct unnest(s.calls) as value) each" },
  finding: {
    column: "finding_kinds",
    join: "cross join lateral unnest(case when s.finding_kinds = '{}' then array['none'] else s.finding_kinds end) as each(value)",
  },
};

/** All facets of plain columns in one scan: a grouping set each, told apart by PostgreSQL's grouping(). */
function columnCounts(facets: readonly (keyof typeof columnFacets)[], source: Prisma.Sql): Prisma.Sql {
  const chosen = facets.map((facet) => ({ facet, ...columnFacets[facet] }));
  const columns = chosen.map((one) => one.column).join(", ");
  const everyBit = 2 ** chosen.length - 1;
  const cases = (of: (one: Facet & { facet: string }) => string): string =>
    `case grouping(${columns}) ${chosen.map((one, at) => `when ${everyBit - 2 ** (chosen.length - 1 - at)} then ${of(one)}`).join(" ")} end`;
  const sets = chosen.map((one) => `(${one.column})`).join(", ");
  return Prisma.sql`
    (select facet, value, sum(n)::bigint as n from (
      select ${Prisma.raw(cases((one) => `'${one.facet}'`))} as facet, ${Prisma.raw(cases((one) => one.value))} as value, sum(n) as n
      from ${source} group by grouping sets (${Prisma.raw(sets)})
    ) grouped group by 1, 2)`;
}

function arrayCounts(facet: keyof typeof arrayFacets, source: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (select ${Prisma.raw(`'${facet}'`)} as facet, each.value, sum(s.n)::bigint as n
     from ${source} s ${Prisma.raw(arrayFacets[facet].join)} group by 2 order by 3 desc limit ${FACET_VALUES_MAX})`;
}

/** The rows of a pass as a common table expression, and selects of (facet, value, n) over it. */
export function passSql(pass: FacetPass, index: number): { source: Prisma.Sql; counts: Prisma.Sql[] } {
  const name = Prisma.raw(`pass_${index}`);
  const plain = KEPT_FACETS.filter((facet) => pass.facets.includes(facet));
  const arrays = COUNTED_FACETS.filter((facet) => pass.facets.includes(facet));
  const columns = [
    ...plain.map((facet) => columnFacets[facet].column),
    ...arrays.map((facet) => arrayFacets[facet].column),
  ];
  const names = Prisma.raw(columns.map((column) => `c.${column}`).join(", "));
  const where = caseWhere(pass.filter);
  const source = pass.isKept
    ? Prisma.sql`${name} as not materialized (select ${names}, c.n from ${keptCountsSource} c where ${where})`
    : Prisma.sql`${name} as (select ${names}, 1 as n from cases c where ${where})`;
  return {
    source,
    counts: [
      ...(plain.length > 0 ? [columnCounts(plain, name)] : []),
      ...arrays.map((facet) => arrayCounts(facet, name)),
    ],
  };
}
