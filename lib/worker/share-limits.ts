import { type Database } from "#lib/db/client.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { nextLimit, shareOf, type SharedLimit } from "#lib/llm/next-limit.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Connected } from "./connect-endpoints.ts";

/** A worker that was not heard of for so long has no share. */
const ALIVE_MS = 15_000;

type Row = SharedLimit & { heldUntil: Date | null };

/** The endpoint's row, made where there is none; a ceiling that its owner changed is taken over. */
async function readLimit(db: Database, name: string, ceiling: number, now: Date): Promise<Row> {
  const at = now.toISOString();
  const [row] = await queryRows<Row>(
    db,
    "read-limit",
    Prisma.sql`
    insert into endpoint_limits as l (name, calls_at_once, ceiling, previous, changed_at)
    values (${name}, ${ceiling}::int, ${ceiling}::int, ${ceiling}::int, ${at}::timestamptz)
    on conflict (name) do update set ceiling = excluded.ceiling,
      calls_at_once = case when l.calls_at_once = l.ceiling then excluded.ceiling else least(l.calls_at_once, excluded.ceiling) end
    returning calls_at_once as "callsAtOnce", ceiling, previous, reason, changed_at as "changedAt", held_until as "heldUntil"`,
  );
  if (!row) throw new Error(`the limit of ${name} was not stored`);
  return row;
}

/** Another worker may have changed it meanwhile: then its change counts, and ours waits for the next round. */
async function writeLimit(
  db: Database,
  name: string,
  { from, to, heldUntil }: { from: Row; to: SharedLimit; heldUntil: Date | null },
): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    update endpoint_limits set calls_at_once = ${to.callsAtOnce}::int, previous = ${to.previous}::int, reason = ${to.reason},
      changed_at = ${to.changedAt.toISOString()}::timestamptz,
      held_until = greatest(held_until, ${heldUntil?.toISOString() ?? null}::timestamptz)
    where name = ${name} and calls_at_once = ${from.callsAtOnce}::int and changed_at = ${from.changedAt.toISOString()}::timestamptz`);
}

async function shareLimit(
  db: Database,
  to: Connected,
  { workers, place, now }: { workers: number; place: number; now: Date },
): Promise<void> {
  const { endpoint, limit } = to;
  const row = await readLimit(db, endpoint.name, endpoint.maxConcurrency, now);
  const seen = { answered: to.answered, pushedBack: to.pushedBack, wasFull: limit.takeWasFull() };
  const heldUntil = to.heldUntil;
  [to.answered, to.pushedBack, to.heldUntil] = [0, new Map(), null];
  const next = nextLimit(row, seen, now);
  if (next !== row || heldUntil) await writeLimit(db, endpoint.name, { from: row, to: next, heldUntil });
  if (row.heldUntil && row.heldUntil > now) limit.holdUntil(row.heldUntil.getTime());
  to.places = shareOf(next.callsAtOnce, workers, place);
  limit.setMax(to.places);
  const part = (perMinute: number | null): number | null =>
    perMinute === null ? null : Math.max(1, Math.floor(perMinute / workers));
  limit.setRates({
    requestsPerMinute: part(endpoint.requestsPerMinute),
    tokensPerMinute: part(endpoint.tokensPerMinute),
  });
}

/** Says what this worker saw of each endpoint, and takes its share of what all of them may ask. */
export async function shareLimits(
  db: Database,
  workerId: string,
  endpoints: Connected[],
  now: Date,
): Promise<void> {
  if (endpoints.length === 0) return;
  const since = new Date(now.getTime() - ALIVE_MS).toISOString();
  const alive = await queryRows<{ id: string }>(
    db,
    "live-workers",
    Prisma.sql`select id from workers where seen_at > ${since}::timestamptz order by id`,
  );
  const place = Math.max(
    0,
    alive.findIndex(({ id }) => id === workerId),
  );
  for (const to of endpoints) await shareLimit(db, to, { workers: Math.max(1, alive.length), place, now });
}
