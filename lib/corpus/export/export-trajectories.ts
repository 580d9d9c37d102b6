import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { exportWhere } from "./export-where.ts";

const CASES_PER_READ = 200;

const Row = z.object({
  id: z.uuid(),
  position: z.number(),
  trajectory: Trajectory,
  trainMask: z.array(z.boolean()),
});

/** `trainMask`: of each place whether it counts for training; empty where all do. */
export type ExportedCase = { trajectory: Trajectory; trainMask: boolean[] };

/** Current revisions of one tool's cases, in their order, a batch at a time. */
export async function* exportTrajectories(
  ctx: Context,
  input: ExportInput,
  toolId: string,
): AsyncGenerator<ExportedCase> {
  let last: { position: number; id: string } | null = null;
  for (;;) {
    const beyond: Prisma.Sql = last
      ? Prisma.sql`and (c.position, c.id) > (${last.position}::int, ${last.id}::uuid)`
      : Prisma.empty;
    const found = await ctx.db.$queryRaw`
      select c.id, c.position, r.trajectory, c.train_mask as "trainMask"
      from cases c join case_revisions r on r.id = c.current_revision_id
      where c.tool_id = ${toolId}::uuid and ${exportWhere(input)} ${beyond}
      order by c.position, c.id limit ${CASES_PER_READ}`;
    const rows: z.infer<typeof Row>[] = z.array(Row).parse(found);
    for (const { trajectory, trainMask } of rows) yield { trajectory, trainMask };
    last = rows.at(-1) ?? null;
    if (rows.length < CASES_PER_READ) return;
  }
}
