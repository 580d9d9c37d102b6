import { z } from "zod";
import { writePreference } from "#lib/corpus/formats/preferences/write-preference.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import { functionsOfVersion } from "#lib/tools/functions-of-version.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { preferencesFrom } from "./preferences-from.ts";

const PAIRS_PER_READ = 50;

const Row = z.object({
  id: z.uuid(),
  toolName: z.string(),
  toolVersionId: z.uuid(),
  commonSteps: z.number(),
  chosen: Trajectory,
  rejected: Trajectory,
});

const trajectory = (side: "chosen" | "rejected"): Prisma.Sql => {
  const column = (of: string): Prisma.Sql => Prisma.raw(`p.${side}_${of}`);
  return Prisma.sql`coalesce(
    (select r.trajectory from case_revisions r where r.case_id = ${column("case_id")} and r.revision = ${column("revision")}),
    (select b.trajectory from case_branches b where b.case_id = ${column("case_id")} and b.number = ${column("branch")}))`;
};

/** A pair a line, oldest first. @param onPair called once for each */
export async function* writePreferences(
  ctx: Context,
  input: ExportInput,
  onPair: () => void,
): AsyncGenerator<string> {
  let lastId: string | null = null;
  for (;;) {
    const beyond: Prisma.Sql = lastId === null ? Prisma.empty : Prisma.sql`and p.id > ${lastId}::uuid`;
    const found = await ctx.db.$queryRaw(Prisma.sql`
      select p.id, c.tool_name as "toolName", p.tool_version_id as "toolVersionId", p.common_steps as "commonSteps",
        ${trajectory("chosen")} as chosen, ${trajectory("rejected")} as rejected
      ${preferencesFrom(input)} ${beyond} order by p.id limit ${PAIRS_PER_READ}`);
    const rows: z.infer<typeof Row>[] = z.array(Row).parse(found);
    for (const { toolName, toolVersionId, commonSteps, chosen, rejected } of rows) {
      const tool = { name: toolName, functions: await functionsOfVersion(ctx.db, toolVersionId) };
      onPair();
      yield `${JSON.stringify(writePreference({ tool, commonSteps, chosen, rejected }))}\n`;
    }
    lastId = rows.at(-1)?.id ?? null;
    if (rows.length < PAIRS_PER_READ) return;
  }
}
