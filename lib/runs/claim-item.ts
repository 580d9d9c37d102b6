import type { Database } from "#lib/db/client.ts";
import { gatherWrites } from "#lib/db/gather-writes.ts";
import { queryRows } from "#lib/db/query-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { itemOptions } from "./item-options.ts";
import { lockItems } from "./lock-items.ts";
import type { ItemOptions } from "./run-input.ts";

/** Fencing token of a delivery: worker, job and the number of the handing-over. */
export function claimToken(of: { workerId: string; jobId: string; deliveryNumber: number }): string {
  return `${of.workerId}/${of.jobId}/${of.deliveryNumber}`;
}

/** Job and number of the delivery that holds a claim; null where it is no claim of ours. */
export function readClaimToken(
  claim: string,
): { workerId: string; jobId: string; deliveryNumber: number } | null {
  const [workerId, jobId, number] = claim.split("/");
  if (workerId === undefined || jobId === undefined || !/^\d+$/.test(number ?? "")) return null;
  return { workerId, jobId, deliveryNumber: Number(number) };
}

/** An item in the hands of one delivery. `startedAt` is that of the first one of the attempt: replays see the same time. */
export type ClaimedItem = {
  id: string;
  runId: string;
  position: number;
  apiId: string | null;
  toolId: string | null;
  instructionId: string | null;
  caseId: string | null;
  attempt: number;
  /** Deliveries of this attempt that ended with their worker, not by being handed back. */
  deaths: number;
  startedAt: Date;
  claim: string;
  /** An earlier delivery of this attempt asked a model already. */
  hasCalls: boolean;
  /** Changes whenever a stored endpoint does: what was read of them before is good as long as it is the same. */
  endpointsVersion: string;
  run: { kind: string; options: ItemOptions; seed: number };
};

type ClaimRow = Omit<ClaimedItem, "run"> & { kind: string; seed: number };
type Asked = { itemId: string; claim: string; jobId: string; deliveryNumber: number; at: string };

/** Items are fetched together, and claimed together. A delivery is in a batch once: it is asked for by one loop. */
const claim = gatherWrites(
  async (db: Database, asked: Asked[]): Promise<(ClaimRow | undefined)[]> => {
    const rows = await queryRows<ClaimRow>(
      db,
      "claim-items",
      Prisma.sql`
      with d as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
          as d("itemId" uuid, claim text, "jobId" text, "deliveryNumber" int, at timestamptz)),
      locked as materialized (${lockItems(Prisma.sql`id in (select "itemId" from d)`)})
      update run_items i set status = 'running', claim = d.claim, deliveries = i.deliveries + 1, started_at = coalesce(i.started_at, d.at)
      from locked, runs r, d
      where i.id = locked.id and i.id = d."itemId" and r.id = i.run_id and r.status = 'running'
        and (i.status = 'queued' or (i.status = 'running' and split_part(i.claim, '/', 2) = d."jobId"
          and split_part(i.claim, '/', 3)::int < d."deliveryNumber"))
      returning i.id, i.claim, i.run_id as "runId", i.position, i.api_id as "apiId", i.tool_id as "toolId",
        i.instruction_id as "instructionId", i.case_id as "caseId", i.attempt, i.deliveries - 1 as deaths, i.started_at as "startedAt", r.kind, r.seed,
        exists (select 1 from model_calls m where m.run_item_id = i.id and m.item_attempt = i.attempt) as "hasCalls",
        (select count(*) || '/' || coalesce(max(e.updated_at)::text, '') from model_endpoints e) as "endpointsVersion"`,
    );
    const byClaim = new Map(rows.map((row) => [row.claim, row]));
    return asked.map((one) => byClaim.get(one.claim));
  },
  { everyMs: 25, batchMax: 500 },
);

/**
 * Takes an item for a delivery: a queued one of a running run, or one that an earlier delivery of the same job left
 * behind (its worker is gone). Null where there is nothing to do: ended, paused, cancelled, or another job has it.
 */
export async function claimItem(
  db: Database,
  itemId: string,
  delivery: { workerId: string; jobId: string; deliveryNumber: number },
  now: Date,
): Promise<ClaimedItem | null> {
  const { jobId, deliveryNumber } = delivery;
  const row = await claim(db, {
    itemId,
    claim: claimToken(delivery),
    jobId,
    deliveryNumber,
    at: now.toISOString(),
  });
  if (!row) return null;
  const { kind, seed, ...item } = row;
  return { ...item, run: { kind, options: await itemOptions(db, item.runId), seed } };
}
