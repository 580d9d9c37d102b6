import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { safeParseJson } from "#lib/errors/json.ts";
import type { Page } from "#lib/http/page.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { instructionWhere } from "./instruction-filter-sql.ts";
import type { InstructionRow, ListInstructionsQuery } from "./schemas.ts";

/** Tool and position of the last row of the page before. */
const Place = z.tuple([z.uuid(), z.number().int().min(0).max(2_147_483_647)]);

function readCursor(cursor: string): z.infer<typeof Place> {
  const parsed = safeParseJson(Buffer.from(cursor, "base64url").toString("utf8"));
  const place = Place.safeParse(parsed.ok ? parsed.value : null);
  if (!place.success)
    throw badInput("The cursor is not one that the list of instructions gave: start again without it.");
  return place.data;
}

const writeCursor = (row: InstructionRow): string =>
  Buffer.from(JSON.stringify([row.toolId, row.position])).toString("base64url");

/** One page, tools newest first, instructions in the order of their tool. @throws AppError "bad-input" for a cursor of another list */
export async function listInstructions(
  ctx: Context,
  query: ListInstructionsQuery,
): Promise<Page<InstructionRow>> {
  const place = query.cursor === undefined ? null : readCursor(query.cursor);
  const beyond = place
    ? Prisma.sql`and (i.tool_id < ${place[0]}::uuid or (i.tool_id = ${place[0]}::uuid and i.position > ${place[1]}))`
    : Prisma.empty;
  const found = await ctx.db.$queryRaw<(Omit<InstructionRow, "createdAt"> & { createdAt: Date })[]>`
    select i.id, i.tool_id as "toolId", t.name as "toolName", i.position, i.text, i.template, i.behaviour,
           nullif(i.call_style, '') as "callStyle",
           i.golden_answer as "goldenAnswer", i.blueprint is not null as "isBlueprint", i.created_at as "createdAt",
           (select count(*)::int from cases c where c.instruction_id = i.id and c.trashed_at is null) as "caseCount"
    from instructions i join tools t on t.id = i.tool_id
    where ${instructionWhere(query)} ${beyond}
    order by i.tool_id desc, i.position limit ${query.limit + 1}`;
  const items = found
    .slice(0, query.limit)
    .map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  const last = found.length > query.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? writeCursor(last) : null };
}
