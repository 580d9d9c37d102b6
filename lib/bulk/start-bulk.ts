import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { conflict } from "#lib/errors/app-error.ts";
import { bulkActionJob } from "#lib/jobs/bulk-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import { storableJson } from "#lib/llm/storable-text.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { getBulk } from "./get-bulk.ts";
import { refuseChange } from "./refuse-change.ts";
import { refuseStrangers } from "./refuse-strangers.ts";
import type { BulkActionRow, StartBulk } from "./schemas.ts";
import { touchedWhere } from "./touched-where.ts";

const storableObject = (value: object): Prisma.InputJsonObject =>
  storableJson(value) as Prisma.InputJsonObject;

/**
 * Starts one change of many cases. The cases are fixed here, with what they are now: what joins or leaves the filter
 * afterwards changes nothing, and a case that somebody changes before its turn is left to them.
 * @throws AppError "forbidden"; "bad-input"; "conflict" with `{count}` where another number than the person was told would be touched
 */
export async function startBulk(ctx: Context, input: StartBulk): Promise<BulkActionRow> {
  const { change, expectedCount, ...selection } = input;
  refuseChange(ctx.actor, change.kind);
  if (change.kind === "assign") await refuseStrangers(ctx, change.add);
  const where = touchedWhere(change.kind, selection);
  const versions =
    change.kind === "accept"
      ? Prisma.sql`c.tool_version_id, (select t.current_version_id from tools t where t.id = c.tool_id)`
      : Prisma.sql`null::uuid, null::uuid`;
  const id = newId();
  await inTransaction(ctx.db, async (db) => {
    await db.bulkAction.create({
      data: {
        id,
        kind: change.kind,
        input: storableObject({ change, selection }),
        total: expectedCount,
        actorId: ctx.actor.id,
        createdAt: ctx.now(),
      },
    });
    const total = await db.$executeRaw`
      insert into bulk_items (bulk_id, case_id, revision, decision, from_version_id, to_version_id)
      select ${id}::uuid, c.id, c.revision, c.decision, ${versions} from cases c where ${where}`;
    if (total !== expectedCount)
      throw conflict(`${total} cases would be touched now, not ${expectedCount}.`, { count: total });
    await recordAudit(
      { ...ctx, db },
      {
        action: "cases.bulk-started",
        subjectType: "bulk-action",
        subjectId: id,
        data: storableObject({ count: total, change, selection }),
      },
    );
    await sendJobs(db, bulkActionJob, [{ bulkId: id }]);
  });
  return getBulk(ctx, id);
}
