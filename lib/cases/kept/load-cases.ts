import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { KeptCase } from "./kept-table.ts";

type Record = {
  number: number;
  id: string;
  createdAt: number;
  decidedAt: number | null;
  isTrashed: boolean;
  decision: string;
  status: string;
  toolId: string;
  category: string;
  /** JSON: parsed once for each list there is, not for each case. */
  calls: string;
  runId: string | null;
  model: string;
  behaviour: string;
  protocol: string;
  askedStyle: string;
  callStyle: string;
  findingKinds: string;
  stepCount: number;
  tags: string;
  isStale: boolean;
  revision: number;
  hasOpenComments: boolean;
  assigneeIds: string;
  hasVerdict: boolean;
  badStep: number | null;
  badKind: string | null;
  isMasked: boolean;
  reviewers: string[] | null;
  reasons: string[] | null;
  hasComment: boolean | null;
};

// A review that was taken back does not count, nor the taking back of it. A case that was never decided nor changed has none:
// its reviews are not looked for.
const columns = Prisma.raw(`
  c.facet_number as number, c.id, extract(epoch from c.created_at)::float8 * 1000 as "createdAt",
  extract(epoch from c.decided_at)::float8 * 1000 as "decidedAt", c.trashed_at is not null as "isTrashed", c.decision, c.status,
  c.tool_id as "toolId", c.category, array_to_json(c.calls)::text as calls, c.run_id as "runId", c.model, c.behaviour, c.protocol, c.asked_style as "askedStyle",
  c.call_style as "callStyle", array_to_json(c.finding_kinds)::text as "findingKinds", c.step_count as "stepCount", array_to_json(c.tags)::text as tags, c.is_stale as "isStale",
  c.revision, c.has_open_comments as "hasOpenComments", array_to_json(c.assignee_ids)::text as "assigneeIds", c.has_verdict as "hasVerdict",
  c.first_bad_step + 1 as "badStep", c.first_bad_kind as "badKind", c.train_mask <> '{}' as "isMasked", r.reviewers, r.reasons, r."hasComment"
  from cases c left join lateral (
    select array_agg(distinct v.actor_id) as reviewers, array_agg(distinct reason) filter (where reason is not null) as reasons,
      bool_or(v.comment <> '') as "hasComment"
    from reviews v left join lateral unnest(v.reasons) as reason on true
    where (c.decided_at is not null or c.revision > 0) and v.case_id = c.id and v.undoes_id is null and not exists (select 1 from reviews u where u.undoes_id = v.id)
  ) r on true`);

const one = (word: string): string[] => [word];
const yesOrNo = (is: boolean): string[] => [is ? "yes" : "no"];
const distinct = (words: readonly string[]): readonly string[] =>
  words.length < 2 ? words : [...new Set(words)].toSorted();

const LISTS_MAX = 50_000;
const lists = new Map<string, readonly string[]>();

/** A list of words from its JSON, sorted, each once. */
function listed(json: string): readonly string[] {
  const known = lists.get(json);
  if (known) return known;
  if (lists.size >= LISTS_MAX) lists.clear();
  const words = distinct(z.array(z.string()).parse(JSON.parse(json)));
  lists.set(json, words);
  return words;
}

const keptCaseOf = (row: Record): KeptCase => ({
  number: row.number,
  id: row.id,
  createdAt: Math.round(row.createdAt),
  decidedAt: row.decidedAt === null ? null : Math.round(row.decidedAt),
  isTrashed: row.isTrashed,
  words: {
    decision: one(row.decision),
    status: one(row.status),
    tool: one(row.toolId),
    category: one(row.category),
    function: listed(row.calls),
    run: row.runId === null ? [] : one(row.runId),
    model: one(row.model),
    behaviour: one(row.behaviour),
    protocol: row.protocol === "" ? [] : one(row.protocol),
    askedStyle: row.askedStyle === "" ? [] : one(row.askedStyle),
    callStyle: one(row.callStyle),
    finding: listed(row.findingKinds),
    steps: one(String(row.stepCount)),
    tag: listed(row.tags),
    stale: yesOrNo(row.isStale),
    edited: yesOrNo(row.revision > 0),
    reviewer: distinct(row.reviewers ?? []),
    reason: distinct(row.reasons ?? []),
    comment: yesOrNo(row.hasComment ?? false),
    openComments: yesOrNo(row.hasOpenComments),
    assignee: listed(row.assigneeIds),
    verdict: yesOrNo(row.hasVerdict),
    badKind: row.badKind === null ? [] : one(row.badKind),
    badStep: row.badStep === null ? [] : one(String(row.badStep)),
    masked: yesOrNo(row.isMasked),
  },
});

/** How far one statement sees: transactions from `since` on may write more than it saw. */
export type Moment = { since: string; epoch: string };

export async function presentMoment(db: Database): Promise<Moment> {
  const [found] = await queryRows<Moment>(
    db,
    "kept-moment",
    Prisma.sql`select pg_snapshot_xmin(pg_current_snapshot())::text as since, (select epoch::text from case_counts_epoch) as epoch`,
  );
  if (!found) throw new Error("The database did not say how far it sees.");
  return found;
}

/** Cases with a number behind `after`, in order of their numbers. */
export async function loadCases(db: Database, after: number, limit: number): Promise<KeptCase[]> {
  const rows = await queryRows<Record>(
    db,
    "kept-load",
    Prisma.sql`select ${columns} where c.facet_number > ${after}::int order by c.facet_number limit ${limit}::int`,
  );
  return rows.map(keptCaseOf);
}

/** Cases written by transactions from `since` on. Numbers of another server (a restored dump) are none of ours. */
export async function loadChanged(db: Database, since: string): Promise<KeptCase[]> {
  const rows = await queryRows<Record>(
    db,
    "kept-changes",
    Prisma.sql`select ${columns} where c.changed_in >= ${since}::xid8 and c.changed_in < pg_snapshot_xmax(pg_current_snapshot())`,
  );
  return rows.map(keptCaseOf);
}
