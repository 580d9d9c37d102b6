import type { Finding } from "#lib/checks/finding.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { storableJsonText } from "#lib/llm/storable-text.ts";
import { Prisma } from "#prisma/generated/client.ts";

/**
 * Fixes a branch for good, together with what ends its item.
 * @param condition a statement that goes with it; nothing is written where it has no row
 * @returns whether the branch was ended
 */
export async function endBranch(
  db: Database,
  branchId: string,
  { trajectory, findings, model }: { trajectory: Trajectory; findings: readonly Finding[]; model?: string },
  now: Date,
  condition: Prisma.Sql = Prisma.sql`select 1`,
): Promise<boolean> {
  const ended = await db.$queryRaw<unknown[]>(Prisma.sql`
    with met as (${condition})
    update case_branches b set status = ${trajectory.error === null ? "complete" : "failed"}, trajectory = ${storableJsonText(trajectory)}::jsonb,
      findings = ${storableJsonText(findings)}::jsonb, model = coalesce(${model ?? null}::text, b.model), finished_at = ${now.toISOString()}::timestamptz
    from met where b.id = ${branchId}::uuid and b.trajectory is null returning b.id`);
  return ended.length > 0;
}
