import { inTransaction } from "#lib/db/client.ts";
import { Prisma, type PrismaClient } from "#prisma/generated/client.ts";
import { abandonItem } from "./abandon-item.ts";
import { finishRun } from "./finish-run.ts";

type Source = { message: string | null; tries: number };

/** What the queue knows of the job that it gave up. */
async function sourceOf(db: PrismaClient, jobId: string): Promise<{ code: string; message: string }> {
  const [source] = await db.$queryRaw<Source[]>(Prisma.sql`
    select source_output->>'message' as message, coalesce(source_retry_count, 0) + 1 as tries
    from pgboss.job where id = ${jobId}::uuid`);
  const often = source ? `${source.tries} times` : "again and again";
  const reason = source?.message ? `: ${source.message}` : ".";
  return { code: "undeliverable", message: `The queue gave its job up after it failed ${often}${reason}` };
}

async function buryItem(
  db: PrismaClient,
  itemId: string,
  error: { code: string; message: string },
  now: Date,
): Promise<void> {
  const [item] = await db.$queryRaw<{ runId: string; kind: string }[]>(Prisma.sql`
    update run_items i set status = 'failed', claim = null, finished_at = ${now.toISOString()}::timestamptz,
      died_at = ${now.toISOString()}::timestamptz, error = ${JSON.stringify(error)}::jsonb
    from runs r where i.id = ${itemId}::uuid and r.id = i.run_id and i.status in ('queued', 'running')
    returning i.run_id as "runId", r.kind`);
  if (!item) return;
  // By itself: where this is what kept failing, the item is in the list all the same.
  await inTransaction(db, (tx) => abandonItem(tx, item.kind, itemId, error, now)).catch(() => undefined);
  await finishRun(db, item.runId, now);
}

/**
 * Puts what a job was for into the dead-letter list, once the queue has given the job up: the item, or the run that
 * could not be planned. What has ended meanwhile stays as it is.
 */
export async function buryJob(
  db: PrismaClient,
  { jobId, payload }: { jobId: string; payload: { itemId?: string | undefined; runId?: string | undefined } },
  now: Date,
): Promise<void> {
  const error = await sourceOf(db, jobId);
  if (payload.itemId !== undefined) return buryItem(db, payload.itemId, error, now);
  if (payload.runId === undefined) return;
  await db.run.updateMany({
    where: { id: payload.runId, status: "queued" },
    data: { status: "failed", finishedAt: now, diedAt: now, error },
  });
}
