import type { Context } from "#lib/db/context.ts";
import { badInput } from "#lib/errors/app-error.ts";
import type { PageQuery } from "#lib/http/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { DeadLetter, type DeadLetterPage } from "./schemas.ts";

type Row = Omit<DeadLetter, "diedAt"> & { diedAt: Date };
type Cursor = { diedAt: string; id: string };

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readCursor(cursor: string | undefined): Cursor | null {
  if (cursor === undefined) return null;
  const [, diedAt, id] = CURSOR.exec(cursor) ?? [];
  if (diedAt === undefined || id === undefined || Number.isNaN(Date.parse(diedAt)))
    throw badInput("The cursor is not one that this list gave.");
  return { diedAt, id };
}

const before = (table: Prisma.Sql, cursor: Cursor | null): Prisma.Sql =>
  cursor === null
    ? Prisma.sql`${table}.died_at is not null`
    : Prisma.sql`(${table}.died_at, ${table}.id) < (${cursor.diedAt}::timestamptz, ${cursor.id}::uuid)`;

/** The dead letters of all runs, those that died last first. The cursor is when the last one of the page before died, and its id. */
export async function listDeadLetters(ctx: Context, { cursor, limit }: PageQuery): Promise<DeadLetterPage> {
  const from = readCursor(cursor);
  const rows = await ctx.db.$queryRaw<Row[]>(Prisma.sql`
    select d.*, r.kind as "runKind", r.title as "runTitle", t.name as "toolName" from (
      (select i.id, 'item' as what, i.run_id as "runId", i.label, i.case_id as "caseId", i.tool_id as "toolId", i.deliveries,
        i.error, i.died_at as "diedAt"
      from run_items i where ${before(Prisma.raw("i"), from)} order by i.died_at desc, i.id desc limit ${limit + 1})
      union all
      (select p.id, 'planning', p.id, '', null, null, 0, p.error, p.died_at
      from runs p where ${before(Prisma.raw("p"), from)} order by p.died_at desc, p.id desc limit ${limit + 1})) d
    join runs r on r.id = d."runId" left join tools t on t.id = d."toolId"
    order by d."diedAt" desc, d.id desc limit ${limit + 1}`);
  const [{ total } = { total: 0 }] = await ctx.db.$queryRaw<{ total: number }[]>(Prisma.sql`
    select (select count(*) from run_items where died_at is not null)::int
      + (select count(*) from runs where died_at is not null)::int as total`);
  const items = rows
    .slice(0, limit)
    .map((row) => DeadLetter.parse({ ...row, diedAt: row.diedAt.toISOString() }));
  const last = items.at(-1);
  return { items, total, nextCursor: rows.length > limit && last ? `${last.diedAt}~${last.id}` : null };
}
