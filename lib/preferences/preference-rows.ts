import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { PreferenceRow } from "./schemas.ts";

const Stored = PreferenceRow.extend({ createdAt: z.date(), undoneAt: z.date().nullable() });

const side = (name: "chosen" | "rejected"): Prisma.Sql => {
  const column = (of: string): Prisma.Sql => Prisma.raw(`p.${name}_${of}`);
  return Prisma.sql`jsonb_build_object('caseId', ${column("case_id")}, 'revision', ${column("revision")}, 'branch', ${column("branch")},
    'model', coalesce((select b.model from case_branches b where b.case_id = ${column("case_id")} and b.number = ${column("branch")}),
      (select c.model from cases c where c.id = ${column("case_id")})))`;
};

/** Preferences, newest first. @param where of `preferences p` */
export async function preferenceRows(
  ctx: Context,
  where: Prisma.Sql,
  limit: number,
): Promise<PreferenceRow[]> {
  const rows = await ctx.db.$queryRaw(Prisma.sql`
    select p.id, p.tool_id as "toolId", t.name as "toolName", p.instruction, p.common_steps as "commonSteps",
      ${side("chosen")} as chosen, ${side("rejected")} as rejected, p.reason, p.is_blind as "isBlind",
      p.actor_id as "actorId", p.created_at as "createdAt", p.undone_at as "undoneAt"
    from preferences p join tools t on t.id = p.tool_id
    where ${where} order by p.id desc limit ${limit}`);
  return z
    .array(Stored)
    .parse(rows)
    .map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      undoneAt: row.undoneAt?.toISOString() ?? null,
    }));
}
