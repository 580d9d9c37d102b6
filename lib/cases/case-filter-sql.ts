import { Prisma } from "#prisma/generated/client.ts";
import { storableJson } from "#lib/llm/storable-text.ts";
import { momentOf, stepRange } from "./filter-words.ts";
import { CaseFilter } from "./schemas.ts";
import { searchQuery } from "./search-query.ts";
import { staleOutcome } from "./stale-outcome.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const some = (values: readonly string[] | undefined): values is readonly string[] =>
  values !== undefined && values.length > 0;

function withinRanges(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const ranges = words.map((word) => {
    const { from, to } = stepRange(word);
    return to === null
      ? Prisma.sql`${column} >= ${from}::int`
      : Prisma.sql`${column} between ${from}::int and ${to}::int`;
  });
  return Prisma.sql`(${Prisma.join(ranges, " or ")})`;
}

function toolCondition(tools: readonly string[]): Prisma.Sql {
  const ids = tools.filter((tool) => UUID.test(tool));
  const names = tools.filter((tool) => !UUID.test(tool));
  if (names.length === 0) return oneOf(Prisma.raw("c.tool_id"), ids, ID);
  return Prisma.sql`c.tool_id in (select t.id from tools t where t.name = any(${names}::text[]) or t.id = any(${ids}::uuid[]))`;
}

/** One of the words in the list; "none" where it is empty. */
function anyWord(column: Prisma.Sql, asked: readonly string[]): Prisma.Sql {
  const named = asked.filter((word) => word !== "none");
  const conditions: Prisma.Sql[] = [];
  if (named.length > 0) conditions.push(Prisma.sql`${column} && ${named}::text[]`);
  if (named.length < asked.length) conditions.push(Prisma.sql`${column} = '{}'`);
  return Prisma.sql`(${Prisma.join(conditions, " or ")})`;
}

/** Reviews of the case that were not taken back, for which something holds. */
const reviewed = (holds: Prisma.Sql): Prisma.Sql => Prisma.sql`
  exists (select 1 from reviews v where v.case_id = c.id and v.undoes_id is null
    and not exists (select 1 from reviews u where u.undoes_id = v.id) and ${holds})`;

function reviewedBy(
  asked: readonly string[],
  holds: (named: string[]) => Prisma.Sql,
  is: Prisma.Sql,
): Prisma.Sql {
  const named = asked.filter((word) => word !== "none");
  const conditions: Prisma.Sql[] = [];
  if (named.length > 0) conditions.push(reviewed(holds(named)));
  if (named.length < asked.length) conditions.push(Prisma.sql`not ${reviewed(is)}`);
  return Prisma.sql`(${Prisma.join(conditions, " or ")})`;
}

/** "yes", "no", or both. */
const yesOrNo = (asked: readonly string[], is: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${is}) = any(${asked.map((word) => word === "yes")}::boolean[])`;

// One value as "=": then an index that ends in the sort key gives the rows in order.
function oneOf(column: Prisma.Sql, values: readonly string[], type: Prisma.Sql): Prisma.Sql {
  if (values.length === 1) return Prisma.sql`${column} = ${values[0]}::${type}`;
  return Prisma.sql`${column} = any(${values}::${type}[])`;
}

const TEXT = Prisma.raw("text");
const ID = Prisma.raw("uuid");

/** Words of a filter that the kept counts know (lib/cases/kept), trash included. */
function keptConditions(filter: Partial<CaseFilter>): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [
    filter.trash === "true" ? Prisma.sql`c.trashed_at is not null` : Prisma.sql`c.trashed_at is null`,
  ];
  const single = {
    decision: "c.decision",
    status: "c.status",
    category: "c.category",
    model: "c.model",
    behaviour: "c.behaviour",
    protocol: "c.protocol",
    askedStyle: "c.asked_style",
    callStyle: "c.call_style",
  } as const;
  for (const key of Object.keys(single) as (keyof typeof single)[]) {
    const asked = filter[key];
    if (some(asked)) conditions.push(oneOf(Prisma.raw(single[key]), asked, TEXT));
  }
  if (some(filter.tool)) conditions.push(toolCondition(filter.tool));
  if (some(filter.run)) conditions.push(oneOf(Prisma.raw("c.run_id"), filter.run, ID));
  if (some(filter.steps)) conditions.push(withinRanges(Prisma.raw("c.step_count"), filter.steps));
  if (some(filter.function)) conditions.push(Prisma.sql`c.calls && ${filter.function}::text[]`);
  if (some(filter.finding)) conditions.push(anyWord(Prisma.raw("c.finding_kinds"), filter.finding));
  if (some(filter.tag)) conditions.push(anyWord(Prisma.raw("c.tags"), filter.tag));
  if (some(filter.stale)) conditions.push(yesOrNo(filter.stale, Prisma.sql`c.is_stale`));
  if (some(filter.edited)) conditions.push(yesOrNo(filter.edited, Prisma.sql`c.revision > 0`));
  if (some(filter.reviewer))
    conditions.push(
      reviewedBy(filter.reviewer, (ids) => Prisma.sql`v.actor_id = any(${ids}::text[])`, Prisma.sql`true`),
    );
  if (some(filter.reason))
    conditions.push(
      reviewedBy(
        filter.reason,
        (reasons) => Prisma.sql`v.reasons && ${reasons}::text[]`,
        Prisma.sql`v.reasons <> '{}'`,
      ),
    );
  if (some(filter.comment)) conditions.push(yesOrNo(filter.comment, reviewed(Prisma.sql`v.comment <> ''`)));
  if (some(filter.openComments))
    conditions.push(yesOrNo(filter.openComments, Prisma.sql`c.has_open_comments`));
  if (some(filter.assignee)) conditions.push(anyWord(Prisma.raw("c.assignee_ids"), filter.assignee));
  if (some(filter.verdict)) conditions.push(yesOrNo(filter.verdict, Prisma.sql`c.has_verdict`));
  if (some(filter.badKind))
    conditions.push(oneOf(Prisma.sql`coalesce(c.first_bad_kind, 'none')`, filter.badKind, TEXT));
  if (some(filter.badStep))
    conditions.push(withinRanges(Prisma.raw("(c.first_bad_step + 1)"), filter.badStep));
  if (some(filter.masked)) conditions.push(yesOrNo(filter.masked, Prisma.sql`c.train_mask <> '{}'`));
  if (filter.from) conditions.push(Prisma.sql`c.created_at >= ${momentOf(filter.from)}::timestamptz`);
  if (filter.to) conditions.push(Prisma.sql`c.created_at < ${momentOf(filter.to)}::timestamptz`);
  if (filter.decidedFrom)
    conditions.push(Prisma.sql`c.decided_at >= ${momentOf(filter.decidedFrom)}::timestamptz`);
  if (filter.decidedTo)
    conditions.push(Prisma.sql`c.decided_at < ${momentOf(filter.decidedTo)}::timestamptz`);
  return conditions;
}

/** What its model calls came to. */
const ofCalls = (sum: string): Prisma.Sql =>
  Prisma.raw(`(select coalesce(sum(${sum}), 0) from model_calls m where m.case_id = c.id)`);

function searchCondition(text: string): Prisma.Sql {
  const { words, beginning } = searchQuery(text);
  if (beginning === null) return Prisma.sql`c.search @@ websearch_to_tsquery('simple', ${words})`;
  const begins = Prisma.sql`to_tsquery('simple', ${beginning} || ':*')`;
  return words === ""
    ? Prisma.sql`c.search @@ ${begins}`
    : Prisma.sql`c.search @@ (websearch_to_tsquery('simple', ${words}) && ${begins})`;
}

/** Where the golden answer of a case's instruction is from. */
const GOLDEN = Prisma.sql`
  coalesce((select case when n.blueprint is not null then 'blueprint' when n.golden_answer is not null then 'given' end
    from instructions n where n.id = c.instruction_id), 'none')`;

/** Words of a filter that only the rows themselves can answer. */
function rowConditions(filter: Partial<CaseFilter>): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (some(filter.instruction))
    conditions.push(oneOf(Prisma.raw("c.instruction_id"), filter.instruction, ID));
  if (some(filter.cluster))
    conditions.push(
      Prisma.sql`c.id in (select s.case_id from case_signatures s where ${oneOf(Prisma.raw("s.cluster_id"), filter.cluster, ID)})`,
    );
  if (some(filter.checkedBy))
    conditions.push(
      Prisma.sql`c.id in (select i.case_id from run_items i join runs r on r.id = i.run_id
        where ${oneOf(Prisma.raw("i.run_id"), filter.checkedBy, ID)} and i.status = 'succeeded' and r.kind in ('check', 'judge'))`,
    );
  if (some(filter.staleCheck))
    conditions.push(Prisma.sql`c.is_stale and ${staleOutcome} = any(${filter.staleCheck}::text[])`);
  if (some(filter.error)) conditions.push(oneOf(Prisma.raw("c.error"), filter.error, TEXT));
  if (some(filter.severity))
    conditions.push(
      Prisma.sql`exists (select 1 from findings f where f.case_id = c.id and f.revision = c.revision and f.severity = any(${filter.severity}::text[]))`,
    );
  if (some(filter.toolStatus))
    conditions.push(
      Prisma.sql`c.tool_id in (select t.id from tools t where t.status = any(${filter.toolStatus}::text[]))`,
    );
  if (some(filter.tokens))
    conditions.push(withinRanges(ofCalls("m.prompt_tokens + m.completion_tokens"), filter.tokens));
  if (some(filter.cost)) conditions.push(withinRanges(ofCalls("m.cost_micro_usd"), filter.cost));
  if (some(filter.latency)) conditions.push(withinRanges(ofCalls("m.latency_ms"), filter.latency));
  if (some(filter.golden)) conditions.push(oneOf(GOLDEN, filter.golden, TEXT));
  if (filter.q?.trim()) conditions.push(searchCondition(filter.q));
  return conditions;
}

/** What PostgreSQL cannot hold cannot be found either, but must not be an error. */
const storable = (filter: Partial<CaseFilter>): CaseFilter => CaseFilter.parse(storableJson(filter));

/** Conditions that the kept counts do not know; null where they know them all. Rows in the trash only where they are asked for. */
export function beyondKeptWhere(filter: Partial<CaseFilter>): Prisma.Sql | null {
  const conditions = rowConditions(storable(filter));
  return conditions.length === 0 ? null : Prisma.join(conditions, " and ");
}

/** What stands after `where`, for `from cases c`. Cases in the trash are in no list but their own. */
export function caseWhere(filter: Partial<CaseFilter>): Prisma.Sql {
  const asked = storable(filter);
  return Prisma.join([...keptConditions(asked), ...rowConditions(asked)], " and ");
}
