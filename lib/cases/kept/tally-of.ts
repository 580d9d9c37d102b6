import type { Context } from "#lib/db/context.ts";
import { queryRowsOnce } from "#lib/db/query-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { beyondKeptWhere } from "../case-filter-sql.ts";
import type { CaseFilter } from "../schemas.ts";
import { filterTests } from "./filter-tests.ts";
import { keptCases } from "./kept-cases.ts";
import type { KeptTable } from "./kept-table.ts";
import { makeTally, type Tally } from "./tally.ts";

/** Cases that a search finds are counted up to here, the newest ones. */
export const FOUND_MAX = 10_000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The table knows tools by id; a name may be that of several. */
async function withToolIds(ctx: Context, filter: Partial<CaseFilter>): Promise<Partial<CaseFilter>> {
  const names = filter.tool?.filter((tool) => !UUID.test(tool)) ?? [];
  if (names.length === 0) return filter;
  const tools = await ctx.db.tool.findMany({ where: { name: { in: names } }, select: { id: true } });
  const ids = filter.tool?.filter((tool) => UUID.test(tool)).map((id) => id.toLowerCase()) ?? [];
  // A name that no tool bears must not become a filter that is not there.
  return { ...filter, tool: [...ids, ...tools.map(({ id }) => id), ...(tools.length === 0 ? ["none"] : [])] };
}

export type CountedCases = {
  table: KeptTable;
  tally: Tally;
  /** Cases without any filter. */
  total: number;
  /** True where a search found more than were counted. */
  isAtLeast: boolean;
};

/** The counts of a filter at this moment: to be read before anything else is awaited, they go on with the cases. */
export async function tallyOf(ctx: Context, filter: Partial<CaseFilter>): Promise<CountedCases> {
  const known = await withToolIds(ctx, filter);
  const beyond = beyondKeptWhere(filter);
  const everything = filter.trash === undefined ? {} : { trash: filter.trash };
  if (beyond === null) {
    const { table, tallies } = await keptCases(ctx.db, [known, everything]);
    const [tally, all] = tallies;
    return { table, tally, total: all.matching(), isAtLeast: false };
  }
  const inTrash = Prisma.raw(filter.trash === "true" ? "c.trashed_at is not null" : "c.trashed_at is null");
  const found = await queryRowsOnce<{ number: number }>(
    ctx.db,
    Prisma.sql`
    select c.facet_number as number from cases c where ${inTrash} and ${beyond} order by c.id desc limit ${FOUND_MAX + 1}`,
  );
  const { table, tallies } = await keptCases(ctx.db, [everything]);
  const tally = makeTally(table, filterTests(known));
  const rows = found.slice(0, FOUND_MAX).map(({ number }) => table.rowOf(number));
  tally.countAll(Int32Array.from(rows.filter((row) => row >= 0)));
  return { table, tally, total: tallies[0].matching(), isAtLeast: found.length > FOUND_MAX };
}
