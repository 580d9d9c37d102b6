import type { Context } from "#lib/db/context.ts";
import { Decision } from "#lib/review/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { FACET_VALUES_MAX, facetPasses, passSql } from "./facet-passes.ts";
import { countCasesSql, foldKeptCounts } from "./kept-counts.ts";
import { CaseStatus, type CaseFacets, type CaseFilter } from "./schemas.ts";

type FacetRecord = { facet: string; value: string | null; label: string | null; n: bigint };
type Count = { value: string; label?: string; count: number };

/** Every word of a fixed vocabulary is listed, in its order, at 0 too. */
function inOrder(words: readonly string[], counts: Count[]): Count[] {
  return words.map((value) => ({ value, count: counts.find((one) => one.value === value)?.count ?? 0 }));
}

const bySteps = (counts: Count[]): Count[] =>
  counts.toSorted((a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10));

/**
 * How many cases each value of each filter would leave: the other filters applied, its own not.
 * One statement, hence one moment; kept counts where they know the filters, else counted.
 */
export async function caseFacets(ctx: Context, filter: Partial<CaseFilter>): Promise<CaseFacets> {
  await foldKeptCounts(ctx);
  const passes = facetPasses(filter).map((pass, index) => passSql(pass, index));
  const records = await ctx.db.$queryRaw<FacetRecord[]>`
    with ${Prisma.join(passes.map((pass) => pass.source))}
    select found.facet, found.value, found.n,
      case found.facet when 'tool' then (select t.name from tools t where t.id = found.value::uuid)
        when 'run' then (select r.title from runs r where r.id = found.value::uuid) end as label
    from (
      select counted.*, row_number() over (partition by facet order by n desc, value) as place
      from (
        select 'total' as facet, null as value, (${countCasesSql({})})::bigint as n
        union all select 'matching', null, (${countCasesSql(filter)})::bigint
        union all ${Prisma.join(
          passes.flatMap((pass) => pass.counts),
          " union all ",
        )}
      ) counted where n > 0
    ) found where found.place <= ${FACET_VALUES_MAX}
    order by found.facet, found.place`;
  const of = (facet: string): Count[] =>
    records
      .filter((record) => record.facet === facet && record.value !== null)
      .map(({ value, label, n }) => {
        const counted = { value: value ?? "", count: Number(n) };
        return label === null ? counted : { ...counted, label };
      });
  const single = (facet: string): number => Number(records.find((record) => record.facet === facet)?.n ?? 0);
  return {
    total: single("total"),
    matching: single("matching"),
    decision: inOrder(Decision.options, of("decision")),
    status: inOrder(CaseStatus.options, of("status")),
    tool: of("tool"),
    category: of("category"),
    function: of("function"),
    run: of("run"),
    model: of("model"),
    behaviour: of("behaviour"),
    protocol: of("protocol"),
    askedStyle: of("askedStyle"),
    callStyle: of("callStyle"),
    finding: of("finding"),
    steps: bySteps(of("steps")),
  };
}
