import type { Context } from "#lib/db/context.ts";
import { queryRowsOnce } from "#lib/db/query-rows.ts";
import { Decision } from "#lib/review/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { countFound } from "./count-cases.ts";
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

const byNumber = (counts: Count[]): Count[] =>
  counts.toSorted((a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10));

/** Names of tools, runs and people; of a person without an account there is none. */
async function labelsOf(ctx: Context, counts: Record<FacetName, Count[]>): Promise<Map<string, string>> {
  const values = (facet: FacetName): string[] => counts[facet].map(({ value }) => value);
  const rows = await queryRowsOnce<Labelled>(
    ctx.db,
    Prisma.sql`
    select 'tool' as facet, id::text as value, name as label from tools where id = any(${values("tool")}::uuid[])
    union all select 'run', id::text, title from runs where id = any(${values("run")}::uuid[])
    union all select 'reviewer', id, name from people where id = any(${values("reviewer")}::text[])
    union all select 'assignee', id, name from people where id = any(${values("assignee")}::text[])`,
  );
  return new Map(rows.map(({ facet, value, label }) => [`${facet} ${value}`, label]));
}

const UUID = /^[0-9a-f-]{36}$/i;
const NAME_LENGTH_MAX = 200;

/** What the ids of a filter stand for, also where no case bears them. */
async function namesOf(ctx: Context, filter: Partial<CaseFilter>): Promise<CaseFacets["names"]> {
  const ids = (key: "instruction" | "run" | "checkedBy" | "tool"): string[] =>
    (filter[key] ?? []).filter((id) => UUID.test(id));
  const people = (key: "reviewer" | "assignee"): string[] =>
    (filter[key] ?? []).filter((id) => id !== "none");
  const asked = [
    ...(["instruction", "run", "checkedBy", "tool"] as const).flatMap(ids),
    ...(["reviewer", "assignee"] as const).flatMap(people),
  ];
  if (asked.length === 0) return [];
  return queryRowsOnce(
    ctx.db,
    Prisma.sql`
    select 'instruction' as filter, id::text as value, left(text, ${NAME_LENGTH_MAX}::int) as name from instructions where id = any(${ids("instruction")}::uuid[])
    union all select 'run', id::text, title from runs where id = any(${ids("run")}::uuid[])
    union all select 'checkedBy', id::text, title from runs where id = any(${ids("checkedBy")}::uuid[])
    union all select 'tool', id::text, name from tools where id = any(${ids("tool")}::uuid[])
    union all select 'reviewer', id, name from people where id = any(${people("reviewer")}::text[])
    union all select 'assignee', id, name from people where id = any(${people("assignee")}::text[])`,
  );
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
  const [matching, labels, names] = await Promise.all([
    countFound(ctx, filter, found),
    labelsOf(ctx, counts),
    namesOf(ctx, filter),
  ]);
  const labelled = (facet: FacetName): Count[] =>
    counts[facet].map((one) => {
      const label = labels.get(`${facet} ${one.value}`);
      return label === undefined ? one : { ...one, label };
    });
  return {
    ...counts,
    total: found.total,
    matching,
    isAtLeast: found.isAtLeast,
    decision: inOrder(Decision.options, counts.decision),
    status: inOrder(CaseStatus.options, counts.status),
    tool: labelled("tool"),
    run: labelled("run"),
    reviewer: labelled("reviewer"),
    assignee: labelled("assignee"),
    steps: byNumber(counts.steps),
    badStep: byNumber(counts.badStep),
    names,
  };
}
