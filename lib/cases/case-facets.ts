import type { Context } from "#lib/db/context.ts";
import { queryRowsOnce } from "#lib/db/query-rows.ts";
import { Decision } from "#lib/review/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { countCases } from "./count-cases.ts";
import { FACETS, type FacetName } from "./kept/kept-table.ts";
import { tallyOf } from "./kept/tally-of.ts";
import { CaseStatus, type CaseFacets, type CaseFilter } from "./schemas.ts";

/** Values listed of one facet, the most frequent ones. */
const FACET_VALUES_MAX = 200;

type Count = { value: string; label?: string; count: number };
type Labelled = { facet: FacetName; value: string; label: string };

const byFrequency = (a: Count, b: Count): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Every word of a fixed vocabulary is listed, in its order, at 0 too. */
function inOrder(words: readonly string[], counts: Count[]): Count[] {
  return words.map((value) => ({ value, count: counts.find((one) => one.value === value)?.count ?? 0 }));
}

const bySteps = (counts: Count[]): Count[] =>
  counts.toSorted((a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10));

/** Names of tools, runs and people; of a person without an account there is none. */
async function labelsOf(ctx: Context, counts: Record<FacetName, Count[]>): Promise<Map<string, string>> {
  const values = (facet: FacetName): string[] => counts[facet].map(({ value }) => value);
  const rows = await queryRowsOnce<Labelled>(
    ctx.db,
    Prisma.sql`
    select 'tool' as facet, id::text as value, name as label from tools where id = any(${values("tool")}::uuid[])
    union all select 'run', id::text, title from runs where id = any(${values("run")}::uuid[])
    union all select 'reviewer', id, name from people where id = any(${values("reviewer")}::text[])`,
  );
  return new Map(rows.map(({ facet, value, label }) => [`${facet} ${value}`, label]));
}

/**
 * How many cases each value of each filter would leave: the other filters applied, its own not. By counts that are
 * kept as cases change (lib/cases/kept); all of one moment.
 */
export async function caseFacets(ctx: Context, filter: Partial<CaseFilter>): Promise<CaseFacets> {
  const found = await tallyOf(ctx, filter);
  const counts = Object.fromEntries(
    FACETS.map((facet) => {
      const words = [...found.tally.words(facet)].map(([value, count]) => ({ value, count }));
      return [facet, words.toSorted(byFrequency).slice(0, FACET_VALUES_MAX)];
    }),
  ) as Record<FacetName, Count[]>;
  const [total, matching] = [found.total, found.tally.matching()];
  const labels = await labelsOf(ctx, counts);
  const labelled = (facet: FacetName): Count[] =>
    counts[facet].map((one) => {
      const label = labels.get(`${facet} ${one.value}`);
      return label === undefined ? one : { ...one, label };
    });
  return {
    ...counts,
    total,
    matching: found.isAtLeast ? (await countCases(ctx, filter)).count : matching,
    isAtLeast: found.isAtLeast,
    decision: inOrder(Decision.options, counts.decision),
    status: inOrder(CaseStatus.options, counts.status),
    tool: labelled("tool"),
    run: labelled("run"),
    reviewer: labelled("reviewer"),
    steps: bySteps(counts.steps),
  };
}
