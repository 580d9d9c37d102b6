import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { cutPage, placeCursor } from "#lib/http/cursors.ts";
import type { Page } from "#lib/http/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { instructionWhere } from "./instruction-filter-sql.ts";
import type { InstructionRow, ListInstructionsQuery } from "./schemas.ts";

/** Tool and position of the last row of the page before. */
const place = placeCursor(z.tuple([z.uuid(), z.number().int().min(0).max(2_147_483_647)]));

/** One page, tools newest first, instructions in the order of their tool. @throws AppError "bad-input" for a cursor of another list */
export async function listInstructions(
  ctx: Context,
  query: ListInstructionsQuery,
): Promise<Page<InstructionRow>> {
  const from = place.read(query.cursor);
  const beyond = from
    ? Prisma.sql`and (i.tool_id < ${from[0]}::uuid or (i.tool_id = ${from[0]}::uuid and i.position > ${from[1]}))`
    : Prisma.empty;
  const found = await ctx.db.$queryRaw<(Omit<InstructionRow, "createdAt"> & { createdAt: Date })[]>`
    select i.id, i.tool_id as "toolId", t.name as "toolName", i.position, i.text, i.template, i.behaviour,
           nullif(i.call_style, '') as "callStyle",
           i.golden_answer as "goldenAnswer", i.blueprint is not null as "isBlueprint", i.created_at as "createdAt",
           (select count(*)::int from cases c where c.instruction_id = i.id and c.trashed_at is null) as "caseCount"
    from instructions i join tools t on t.id = i.tool_id
    where ${instructionWhere(query)} ${beyond}
    order by i.tool_id desc, i.position limit ${query.limit + 1}`;
  const rows = found.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return cutPage(rows, query.limit, (row) => place.write([row.toolId, row.position]));
}
