import { caseRowColumns, caseRowOf, type CaseRecord } from "#lib/cases/case-row-sql.ts";
import { similarityOf } from "#lib/checks/duplicates/minhash.ts";
import { unpackSignature } from "#lib/checks/duplicates/pack-signature.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import { queryRowsOnce } from "#lib/db/query-rows.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { Decision } from "#lib/review/schemas.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClusterDetail, ClusterMember } from "./schemas.ts";
import { suggestOne } from "./suggest-one.ts";

const MEMBERS_MAX = 50;

type Found = CaseRecord & { trajectory: unknown; signature: Uint8Array; findingCount: number };

/** The cases of a cluster, whole, and which of them to keep. @throws AppError "not-found" where none is left */
export async function getCluster(ctx: Context, id: string): Promise<ClusterDetail> {
  const [[sums], found] = await Promise.all([
    queryRowsOnce<{ size: number; openSize: number }>(
      ctx.db,
      Prisma.sql`
      select count(*)::int as size, (count(*) filter (where c.decision <> 'rejected'))::int as "openSize"
      from case_signatures s join cases c on c.id = s.case_id where s.cluster_id = ${id}::uuid and c.trashed_at is null`,
    ),
    queryRowsOnce<Found>(
      ctx.db,
      Prisma.sql`
      select ${caseRowColumns}, r.trajectory, s.signature,
        (select count(*)::int from findings f where f.case_id = c.id and f.revision = c.revision
          and f.severity <> 'note' and f.kind <> 'duplicate') as "findingCount"
      from case_signatures s join cases c on c.id = s.case_id join case_revisions r on r.id = c.current_revision_id
      where s.cluster_id = ${id}::uuid and c.trashed_at is null order by s.place limit ${MEMBERS_MAX}`,
    ),
  ]);
  const [first] = found;
  if (!sums || !first) throw notFound("cluster of near-duplicates", id);
  const firstSignature = unpackSignature(first.signature);
  const members = found.map((row): ClusterMember => ({
    ...caseRowOf(row),
    trajectory: Trajectory.parse(row.trajectory),
    similarity: similarityOf(firstSignature, unpackSignature(row.signature)),
    findingCount: row.findingCount,
  }));
  const candidates = members.map(({ id: caseId, decision, findingCount, revision, trajectory }) => ({
    id: caseId,
    decision: Decision.parse(decision),
    findingCount,
    revision,
    finalAnswer: trajectory.finalAnswer,
  }));
  return { id, toolName: first.toolName, ...sums, members, suggestion: suggestOne(candidates) };
}
