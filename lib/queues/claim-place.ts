import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { AppError, conflict, notFound } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { leaseUntil } from "./lease.ts";
import { isReviewerOf } from "./queue-row.ts";
import type { ClaimAnswer, ClaimedPlace, ClaimPlace } from "./schemas.ts";

/** Places that one person may hold in a queue: the case on screen and those fetched ahead, in a few windows. */
const HELD_MAX = 12;
const TRIES = 10;

/** Open places of a queue, `from queue_places p`, of cases that can be decided. */
const openWhere = (queueId: string): Prisma.Sql => Prisma.sql`
  p.queue_id = ${queueId}::uuid and p.state <> 'done'
  and exists (select 1 from cases c where c.id = p.case_id and c.trashed_at is null and c.status <> 'simulating')`;

/** Neither done by this person nor in their hands, in another place of the case. */
const isNoOtherOf = (personId: string): Prisma.Sql => Prisma.sql`
  not exists (
    select 1 from queue_places own
    where own.queue_id = p.queue_id and own.case_id = p.case_id and own.holder_id = ${personId} and own.id <> p.id
  )`;

/** As often as the database finds that another window of the same person was given a place of the same case. */
async function claimNext(
  ctx: Context,
  queueId: string,
  caseId: string | undefined,
): Promise<ClaimedPlace | null> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await claimOnce(ctx, queueId, caseId);
    } catch (error) {
      if (tried === TRIES || !isSameCaseTwice(error)) throw error;
    }
  }
}

async function claimOnce(
  ctx: Context,
  queueId: string,
  caseId: string | undefined,
): Promise<ClaimedPlace | null> {
  const [now, me] = [ctx.now(), ctx.actor.id];
  const ofCase = caseId === undefined ? Prisma.empty : Prisma.sql`and p.case_id = ${caseId}::uuid`;
  // One statement: rows that others are claiming at this moment are skipped, and a row is looked at again under its lock.
  const [place] = await ctx.db.$queryRaw<(Omit<ClaimedPlace, "leaseUntil"> & { leaseUntil: Date })[]>`
    update queue_places taken
    set state = 'claimed', holder_id = ${me}, claim = ${newId()}::uuid, claimed_at = ${now}, lease_until = ${leaseUntil(now)}
    from (
      select p.id from queue_places p
      where ${openWhere(queueId)} ${ofCase} and (p.state = 'waiting' or p.lease_until <= ${now}) and ${isNoOtherOf(me)}
        and (select count(*) from queue_places held
             where held.queue_id = ${queueId}::uuid and held.state = 'claimed' and held.holder_id = ${me} and held.lease_until > ${now}) < ${HELD_MAX}
      order by p.position, p.slot limit 1 for update of p skip locked
    ) free, review_queues q
    where taken.id = free.id and q.id = taken.queue_id
    returning taken.id, taken.queue_id as "queueId", taken.case_id as "caseId", taken.claim,
      taken.lease_until as "leaseUntil", q.guideline_version as "guidelineVersion"`;
  return place ? { ...place, leaseUntil: place.leaseUntil.toISOString() } : null;
}

/** The database keeps a person from two places of one case; the second window then simply gets another one. */
const isSameCaseTwice = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  error.code === "P2010" &&
  JSON.stringify(error.meta).includes("23505");

/**
 * Gives whoever asks the next place of the queue that nobody holds: by one conditional update, with a lease. Nobody
 * gets a case twice, and a place whose lease has run out goes to the next who asks.
 * @throws AppError "not-found"; "forbidden" for who is not among the queue's reviewers; "conflict" where they hold too
 * many places already
 */
export async function claimPlace(ctx: Context, queueId: string, input: ClaimPlace): Promise<ClaimAnswer> {
  const queue = await ctx.db.reviewQueue.findUnique({ where: { id: queueId } });
  if (!queue) throw notFound("queue", queueId);
  if (!isReviewerOf(queue, ctx.actor.id))
    throw new AppError("forbidden", "You are not among the reviewers of this queue: a curator can name you.");
  const isClosed = queue.status !== "open";
  const place = isClosed ? null : await claimNext(ctx, queueId, input.caseId);
  if (place) return { place, heldByOthers: 0, isClosed };
  const now = ctx.now();
  const [held] = await ctx.db.$queryRaw<{ byMe: number; byOthers: number }[]>`
    select (count(*) filter (where p.holder_id = ${ctx.actor.id} and p.lease_until > ${now}))::int as "byMe",
      (count(*) filter (where p.holder_id <> ${ctx.actor.id} and ${isNoOtherOf(ctx.actor.id)}))::int as "byOthers"
    from queue_places p where ${openWhere(queueId)} and p.state = 'claimed'`;
  if (held && held.byMe >= HELD_MAX)
    throw conflict(
      `You hold ${held.byMe} cases of this queue already: decide them, or close the windows that show them.`,
    );
  return { place: null, heldByOthers: held?.byOthers ?? 0, isClosed };
}
