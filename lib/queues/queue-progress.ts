import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { queueRows } from "./queue-row.ts";
import type { QueueProgress } from "./schemas.ts";
import { medianOf, timeLeft } from "./time-left.ts";

const HOUR_MS = 3_600_000;
/** Latest decisions that the typical time is taken from, of each person. */
const RECENT = 200;

type Person = Omit<QueueProgress["people"][number], "medianMs" | "lastAt"> & {
  lastAt: Date | null;
  /** The first decision of the last hour. */
  sinceAt: Date | null;
  recentMs: number[];
};

async function peopleOf(ctx: Context, queueId: string): Promise<Person[]> {
  const now = ctx.now();
  const today = new Date(now);
  today.setUTCHours(0, 0, 0, 0);
  return ctx.db.$queryRaw<Person[]>`
    select p.holder_id as "personId",
      (count(*) filter (where p.state = 'done'))::int as done,
      (count(*) filter (where p.finished_at >= ${today}))::int as "doneToday",
      (count(*) filter (where p.finished_at > ${new Date(now.getTime() - HOUR_MS)}))::int as "lastHour",
      (count(*) filter (where p.state = 'claimed' and p.lease_until > ${now}))::int as holding,
      (count(*) filter (where p.decision = 'approved'))::int as approved,
      (count(*) filter (where p.decision = 'rejected'))::int as rejected,
      (count(*) filter (where p.decision = 'needs-work'))::int as "needsWork",
      max(p.finished_at) as "lastAt",
      min(p.finished_at) filter (where p.finished_at > ${new Date(now.getTime() - HOUR_MS)}) as "sinceAt",
      coalesce((array_agg(p.took_ms order by p.finished_at desc) filter (where p.took_ms > 0))[1:${RECENT}::int], '{}') as "recentMs"
    from queue_places p
    where p.queue_id = ${queueId}::uuid and p.holder_id is not null
      and (p.state = 'done' or p.lease_until > ${now})
    group by p.holder_id order by done desc, p.holder_id`;
}

const sumOf = (people: readonly Person[], key: "done" | "doneToday" | "lastHour"): number =>
  people.reduce((sum, person) => sum + person[key], 0);

/** How far a queue is, who did how much of it how fast, and what is left. @throws AppError "not-found" */
export async function queueProgress(ctx: Context, queueId: string): Promise<QueueProgress> {
  const queue = await ctx.db.reviewQueue.findUnique({ where: { id: queueId } });
  if (!queue) throw notFound("queue", queueId);
  const [[row], people, states] = await Promise.all([
    queueRows(ctx, [queue]),
    peopleOf(ctx, queueId),
    ctx.db.$queryRaw<{ state: string; count: number }[]>`
      select state, count(*)::int as count from queue_cases where queue_id = ${queueId}::uuid group by state`,
  ]);
  const countOf = (state: string): number => states.find((one) => one.state === state)?.count ?? 0;
  const lastAt = people
    .flatMap((person) => person.lastAt ?? [])
    .toSorted((a, b) => b.getTime() - a.getTime());
  const all = {
    done: sumOf(people, "done"),
    doneToday: sumOf(people, "doneToday"),
    medianMs: medianOf(people.flatMap(({ recentMs }) => recentMs)),
    lastHour: sumOf(people, "lastHour"),
    lastAt: lastAt[0]?.toISOString() ?? null,
  };
  if (!row) throw notFound("queue", queueId);
  const { places } = row;
  const now = ctx.now().getTime();
  const sinceMs = Math.max(
    0,
    ...people.map(({ sinceAt }) => (sinceAt === null ? 0 : now - sinceAt.getTime())),
  );
  return {
    places,
    cases: {
      open: countOf("open"),
      agreed: countOf("agreed"),
      toSettle: countOf("to-settle"),
      settled: countOf("settled"),
    },
    all,
    ...timeLeft({
      left: places.waiting + places.claimed,
      medianMs: all.medianMs,
      lastHour: all.lastHour,
      sinceMs,
    }),
    people: people.map((person) => ({
      personId: person.personId,
      done: person.done,
      doneToday: person.doneToday,
      lastHour: person.lastHour,
      holding: person.holding,
      approved: person.approved,
      rejected: person.rejected,
      needsWork: person.needsWork,
      medianMs: medianOf(person.recentMs),
      lastAt: person.lastAt?.toISOString() ?? null,
    })),
  };
}
