import { Prisma } from "#prisma/generated/client.ts";
import { storableJson } from "#lib/llm/storable-text.ts";
import { CaseFilter } from "./schemas.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const some = (values: readonly string[] | undefined): values is readonly string[] =>
  values !== undefined && values.length > 0;

/** "3" is [3, 3], "2-5" is [2, 5], "6-" is [6, null]. The words are those of CaseFilter.steps. */
export function stepRange(word: string): { from: number; to: number | null } {
  const [from, to] = word.split("-");
  const first = Math.min(Number(from), 2_147_483_647);
  if (to === undefined) return { from: first, to: first };
  return { from: first, to: to === "" ? null : Math.min(Number(to), 2_147_483_647) };
}

function stepsCondition(words: readonly string[]): Prisma.Sql {
  const ranges = words.map((word) => {
    const { from, to } = stepRange(word);
    return to === null
      ? Prisma.sql`c.step_count >= ${from}::int`
      : Prisma.sql`c.step_count between ${from}::int and ${to}::int`;
  });
  return Prisma.sql`(${Prisma.join(ranges, " or ")})`;
}

function toolCondition(tools: readonly string[]): Prisma.Sql {
  const ids = tools.filter((tool) => UUID.test(tool));
  const names = tools.filter((tool) => !UUID.test(tool));
  if (names.length === 0) return oneOf(Prisma.raw("c.tool_id"), ids, ID);
  // By way of the tools, so that the kept counts, which know ids only, can answer it too.
  return Prisma.sql`c.tool_id in (select t.id from tools t where t.name = any(${names}::text[]) or t.id = any(${ids}::uuid[]))`;
}

function findingCondition(kinds: readonly string[]): Prisma.Sql {
  const named = kinds.filter((kind) => kind !== "none");
  const conditions: Prisma.Sql[] = [];
  if (named.length > 0) conditions.push(Prisma.sql`c.finding_kinds && ${named}::text[]`);
  if (named.length < kinds.length) conditions.push(Prisma.sql`c.finding_kinds = '{}'`);
  return Prisma.sql`(${Prisma.join(conditions, " or ")})`;
}

// One value as "=": then an index that ends in the sort key gives the rows in order.
function oneOf(column: Prisma.Sql, values: readonly string[], type: Prisma.Sql): Prisma.Sql {
  if (values.length === 1) return Prisma.sql`${column} = ${values[0]}::${type}`;
  return Prisma.sql`${column} = any(${values}::${type}[])`;
}

const TEXT = Prisma.raw("text");
const ID = Prisma.raw("uuid");

/** Conditions on columns that both `cases` and the kept facet counts have. */
function keptConditions(filter: Partial<CaseFilter>): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (some(filter.decision)) conditions.push(oneOf(Prisma.raw("c.decision"), filter.decision, TEXT));
  if (some(filter.status)) conditions.push(oneOf(Prisma.raw("c.status"), filter.status, TEXT));
  if (some(filter.tool)) conditions.push(toolCondition(filter.tool));
  if (some(filter.category)) conditions.push(oneOf(Prisma.raw("c.category"), filter.category, TEXT));
  if (some(filter.run)) conditions.push(oneOf(Prisma.raw("c.run_id"), filter.run, ID));
  if (some(filter.model)) conditions.push(oneOf(Prisma.raw("c.model"), filter.model, TEXT));
  if (some(filter.behaviour)) conditions.push(oneOf(Prisma.raw("c.behaviour"), filter.behaviour, TEXT));
  if (some(filter.protocol)) conditions.push(oneOf(Prisma.raw("c.protocol"), filter.protocol, TEXT));
  if (some(filter.askedStyle)) conditions.push(oneOf(Prisma.raw("c.asked_style"), filter.askedStyle, TEXT));
  if (some(filter.callStyle)) conditions.push(oneOf(Prisma.raw("c.call_style"), filter.callStyle, TEXT));
  if (some(filter.steps)) conditions.push(stepsCondition(filter.steps));
  return conditions;
}

// Year 0 is a date to JavaScript, not to PostgreSQL.
const EARLIEST_MS = Date.parse("0001-01-01T00:00:00Z");
const momentOf = (text: string): Date => new Date(Math.max(Date.parse(text), EARLIEST_MS));

function rowConditions(filter: Partial<CaseFilter>): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (some(filter.function)) conditions.push(Prisma.sql`c.calls && ${filter.function}::text[]`);
  if (some(filter.instruction))
    conditions.push(oneOf(Prisma.raw("c.instruction_id"), filter.instruction, ID));
  if (some(filter.finding)) conditions.push(findingCondition(filter.finding));
  if (filter.from) conditions.push(Prisma.sql`c.created_at >= ${momentOf(filter.from)}::timestamptz`);
  if (filter.to) conditions.push(Prisma.sql`c.created_at < ${momentOf(filter.to)}::timestamptz`);
  const words = filter.q?.trim();
  // Whole words only: PostgreSQL cannot tell how rare a beginning is, and then reads every row.
  if (words) conditions.push(Prisma.sql`c.search @@ websearch_to_tsquery('simple', ${words})`);
  return conditions;
}

/** What PostgreSQL cannot hold cannot be found either, but must not be an error. */
const storable = (filter: Partial<CaseFilter>): CaseFilter => CaseFilter.parse(storableJson(filter));

/** True where the kept facet counts know every column that the filter asks about. */
export const isAnsweredByKeptCounts = (filter: Partial<CaseFilter>): boolean =>
  rowConditions(filter).length === 0;

/** What stands after `where`, for `from cases c` (or `from` the kept counts `c`, see above); "true" for an empty filter. */
export function caseWhere(filter: Partial<CaseFilter>): Prisma.Sql {
  const asked = storable(filter);
  const conditions = [...keptConditions(asked), ...rowConditions(asked)];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " and ");
}
