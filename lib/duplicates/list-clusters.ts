import { z } from "zod";
import { similarityOf } from "#lib/checks/duplicates/minhash.ts";
import { unpackSignature } from "#lib/checks/duplicates/pack-signature.ts";
import type { Context } from "#lib/db/context.ts";
import { queryRowsOnce } from "#lib/db/query-rows.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { ClusterState, type ClusterPage, type ClusterRow, type ListClustersQuery } from "./schemas.ts";
import { settleClusters } from "./settle-clusters.ts";

/** Of a cluster: more would not change what one sees. */
const COMPARED_MAX = 20;
const Cursor = z.tuple([ClusterState, z.number().int(), z.uuid()]);

type Found = { id: string; toolId: string; toolName: string; size: number; openSize: number };
type Sums = { id: string; instruction: string } & ClusterRow["decisions"];

function readCursor(state: ClusterState, cursor: string): { size: number; id: string } {
  let given: unknown = null;
  try {
    given = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    // Not one of ours, like every other that does not fit.
  }
  const parsed = Cursor.safeParse(given);
  if (!parsed.success || parsed.data[0] !== state)
    throw badInput("The cursor does not belong to this list: start again without it.", [
      { at: "query.cursor", code: "cursor", message: "not a cursor of this list" },
    ]);
  return { size: parsed.data[1], id: parsed.data[2] };
}

/** Of each cluster, how much its cases have in common with the first of them. */
async function similaritiesOf(ctx: Context, ids: string[]): Promise<Map<string, number>> {
  const rows = await queryRowsOnce<{ id: string; signature: Uint8Array }>(
    ctx.db,
    Prisma.sql`
    select k.id, m.signature from unnest(${ids}::uuid[]) as k(id) cross join lateral (
      select s.signature from case_signatures s join cases c on c.id = s.case_id and c.trashed_at is null
      where s.cluster_id = k.id order by s.place limit ${COMPARED_MAX}) m`,
  );
  const byCluster = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...byCluster].map(([id, members]) => {
      const [first = [], ...others] = members.map(({ signature }) => unpackSignature(signature));
      return [id, Math.min(1, ...others.map((other) => similarityOf(first, other)))];
    }),
  );
}

async function sumsOf(ctx: Context, ids: string[]): Promise<Map<string, Sums>> {
  const rows = await queryRowsOnce<Sums>(
    ctx.db,
    Prisma.sql`
    select s.cluster_id as id, (array_agg(c.instruction order by s.place))[1] as instruction,
      (count(*) filter (where c.decision = 'pending'))::int as pending,
      (count(*) filter (where c.decision = 'approved'))::int as approved,
      (count(*) filter (where c.decision = 'rejected'))::int as rejected,
      (count(*) filter (where c.decision = 'needs-work'))::int as "needs-work"
    from case_signatures s join cases c on c.id = s.case_id and c.trashed_at is null
    where s.cluster_id = any(${ids}::uuid[]) group by s.cluster_id`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Clusters of near-duplicates, the largest first.
 * @throws AppError "bad-input" for a cursor that does not belong to this list
 */
export async function listClusters(ctx: Context, query: ListClustersQuery): Promise<ClusterPage> {
  await settleClusters(ctx.db);
  const size = Prisma.raw(query.state === "open" ? "d.open_size" : "d.size");
  const ofTool = query.tool === undefined ? Prisma.empty : Prisma.sql`and d.tool_id = ${query.tool}::uuid`;
  const place = query.cursor === undefined ? null : readCursor(query.state, query.cursor);
  const beyond = place
    ? Prisma.sql`and (${size}, d.id) < (${place.size}::int, ${place.id}::uuid)`
    : Prisma.empty;
  const [found, [counted]] = await Promise.all([
    queryRowsOnce<Found>(
      ctx.db,
      Prisma.sql`
      select d.id, d.tool_id as "toolId", d.tool_name as "toolName", d.size, d.open_size as "openSize"
      from duplicate_clusters d where ${size} >= 2 ${ofTool} ${beyond}
      order by ${size} desc, d.id desc limit ${query.limit + 1}`,
    ),
    queryRowsOnce<{ total: number }>(
      ctx.db,
      Prisma.sql`select count(*)::int as total from duplicate_clusters d where ${size} >= 2 ${ofTool}`,
    ),
  ]);
  const shown = found.slice(0, query.limit);
  const ids = shown.map(({ id }) => id);
  const [sums, similarities] = await Promise.all([sumsOf(ctx, ids), similaritiesOf(ctx, ids)]);
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  return {
    // One that was emptied since it was counted has nothing to show.
    items: shown.flatMap((row): ClusterRow[] => {
      const sum = sums.get(row.id);
      if (!sum) return [];
      const { instruction, pending, approved, rejected, "needs-work": needsWork } = sum;
      const decisions = { pending, approved, rejected, "needs-work": needsWork };
      return [{ ...row, instruction, similarity: similarities.get(row.id) ?? 1, decisions }];
    }),
    nextCursor: last
      ? Buffer.from(
          JSON.stringify([query.state, query.state === "open" ? last.openSize : last.size, last.id]),
        ).toString("base64url")
      : null,
    total: counted?.total ?? 0,
  };
}
