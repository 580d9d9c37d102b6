import { bandsOf, signatureOf, similarityOf } from "#lib/checks/duplicates/minhash.ts";
import { packSignature, unpackSignature } from "#lib/checks/duplicates/pack-signature.ts";
import { shinglesOf } from "#lib/checks/duplicates/shingles-of.ts";
import type { Finding } from "#lib/checks/finding.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { newId } from "#lib/db/new-id.ts";
import type { Query } from "#lib/db/query-rows.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** From this estimate of the Jaccard index on, one case nearly repeats the other (BEYOND.md). */
const NEAR = 0.9;
/** Of one case. */
const CANDIDATES_MAX = 50;

export type ComparedCase = { caseId: string; revision: number; toolId: string; trajectory: Trajectory };
type Signed = { caseId: string; signature: number[]; clusterId: string; place: number; isTrashed: boolean };
type Asked = { caseId: string; revision: number; signature: number[]; bands: number[] };
type Near = { other: Signed; similarity: number };

/** Behind all that were compared before. */
const LAST = Infinity;

/**
 * Keeps what cases are made of, joins each to the cluster of those that are nearly the same, and says which one,
 * compared before it and not in the trash, it repeats: one list of findings a case. Cases of a tool wait for each other until the transaction ends, so
 * that of two twins made at once one sees the other. A case without an end is not compared.
 */
export async function nearDuplicates(query: Query, cases: readonly ComparedCase[]): Promise<Finding[][]> {
  const whole = cases.filter(({ trajectory }) => trajectory.error === null);
  if (whole.length === 0) return cases.map(() => []);
  const asked = whole.map(({ caseId, revision, trajectory }) => {
    const signature = signatureOf(shinglesOf(trajectory));
    return { caseId, revision, signature, bands: bandsOf(signature) };
  });
  await lockTools(query, whole);
  const { known, before } = await readKnown(query, asked);
  const placeOf = ({ caseId }: Asked): number => before.get(caseId)?.place ?? LAST;
  const found = new Map<string, Finding[]>();
  const rows: (Signed & Asked)[] = [];
  // The first one first: those that follow may repeat it.
  for (const one of asked.toSorted((left, right) => placeOf(left) - placeOf(right) || 0)) {
    const [place, isTrashed] = [placeOf(one), before.get(one.caseId)?.isTrashed ?? false];
    before.delete(one.caseId);
    const others = [...known, ...rows, ...before.values()];
    const near = nearOnes(one.signature, others);
    const clusterId = await joinClusters(query, near, others);
    const original = near
      .toSorted(byPlace)
      .find(({ other }) => !other.isTrashed && (other.place < place || place === LAST));
    rows.push({ ...one, clusterId, place, isTrashed });
    found.set(one.caseId, original ? [findingOf(original)] : []);
  }
  await storeSignatures(query, rows);
  return cases.map(({ caseId }) => found.get(caseId) ?? []);
}

const nearOnes = (signature: readonly number[], others: readonly Signed[]): Near[] =>
  others
    .map((other) => ({ other, similarity: similarityOf(signature, other.signature, NEAR) }))
    .filter(({ similarity }) => similarity >= NEAR);

/** In one order for everybody, so that two batches wait for each other instead of deadlocking. */
export async function lockTools(query: Query, cases: readonly { toolId: string }[]): Promise<void> {
  const tools = [...new Set(cases.map(({ toolId }) => toolId))];
  await query(
    "lock-duplicates",
    Prisma.sql`
    select count(*)::int from (
      select pg_advisory_xact_lock(sorted.key) from (
        select hashtextextended('duplicates ' || tool, 0) as key from unnest(${tools}::text[]) as tool order by 1) sorted) held`,
  );
}

type KnownRow = Omit<Signed, "signature"> & { signature: Uint8Array };

/** Of each case's candidates the first ones in this order, and what is known of the cases themselves. */
const knownSql = (asked: readonly Asked[], candidates: Prisma.Sql, order: Prisma.Sql): Prisma.Sql => {
  const ids = asked.map(({ caseId }) => caseId);
  const bands = JSON.stringify(asked.map((one) => ({ bands: one.bands })));
  return Prisma.sql`
    select s.case_id as "caseId", s.signature, s.cluster_id as "clusterId", s.place::float8 as place,
      (select c.trashed_at is not null from cases c where c.id = s.case_id) as "isTrashed"
    from case_signatures s
    where s.case_id in (
      select near.case_id from jsonb_to_recordset(${bands}::jsonb) as r(bands int[]) cross join lateral (
        select o.case_id from ${candidates}
        where o.bands && r.bands and o.case_id <> all(${ids}::uuid[])
        order by ${order} limit ${CANDIDATES_MAX}::int) near
      union all select unnest(${ids}::uuid[]))`;
};

const SIGNATURES = Prisma.sql`case_signatures o`;
const BY_PLACE = Prisma.sql`o.place`;
const WITH_CASES = Prisma.sql`case_signatures o join cases oc on oc.id = o.case_id`;
const TRASH_LAST = Prisma.sql`oc.trashed_at is not null, o.place`;

/**
 * For each case the first ones that share a band with it, those in the trash last: a request that is made again and again must not cost more.
 * And what those of them were that were compared before: an edited case keeps its place.
 */
async function readKnown(
  query: Query,
  asked: readonly Asked[],
): Promise<{ known: Signed[]; before: Map<string, Signed> }> {
  const own = new Set(asked.map(({ caseId }) => caseId));
  const first = await query<KnownRow>("known-signatures", knownSql(asked, SIGNATURES, BY_PLACE));
  // To know of every candidate whether it is in the trash costs several times as much, and is seldom needed.
  const isHidden = first.some(({ caseId, isTrashed }) => isTrashed && !own.has(caseId));
  const rows = isHidden
    ? await query<KnownRow>("known-signatures-trash-last", knownSql(asked, WITH_CASES, TRASH_LAST))
    : first;
  const signed = rows.map((row) => ({ ...row, signature: unpackSignature(row.signature) }));
  return {
    known: signed.filter(({ caseId }) => !own.has(caseId)),
    before: new Map(signed.filter(({ caseId }) => own.has(caseId)).map((row) => [row.caseId, row])),
  };
}

const byPlace = (one: Near, two: Near): number => (one.other.place < two.other.place ? -1 : 1);

/** Union by the least name: of the clusters that meet in a case only one name is left. */
async function joinClusters(query: Query, near: readonly Near[], known: readonly Signed[]): Promise<string> {
  const [least, ...others] = [...new Set(near.map(({ other }) => other.clusterId))].toSorted();
  if (least === undefined) return newId();
  if (others.length === 0) return least;
  for (const one of known) if (others.includes(one.clusterId)) one.clusterId = least;
  await query(
    "join-clusters",
    Prisma.sql`update case_signatures set cluster_id = ${least}::uuid where cluster_id = any(${others}::uuid[])`,
  );
  return least;
}

async function storeSignatures(query: Query, rows: readonly (Signed & Asked)[]): Promise<void> {
  const stored = rows.map(({ caseId, revision, signature, bands, clusterId }) => ({
    case_id: caseId,
    revision,
    signature: packSignature(signature).toString("hex"),
    bands,
    cluster_id: clusterId,
  }));
  await query(
    "store-signatures",
    Prisma.sql`
    insert into case_signatures (case_id, revision, signature, bands, cluster_id)
    select r.case_id, r.revision, decode(r.signature, 'hex'), r.bands, r.cluster_id
    from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb)
      as r(case_id uuid, revision int, signature text, bands int[], cluster_id uuid)
    on conflict (case_id) do update set revision = excluded.revision, signature = excluded.signature,
      bands = excluded.bands, cluster_id = excluded.cluster_id`,
  );
}

const findingOf = ({ other, similarity }: Near): Finding => ({
  kind: "duplicate",
  severity: "caution",
  step: null,
  path: null,
  message: `Instruction and calls are nearly those of another case (${Math.round(similarity * 100)} % alike).`,
  otherCaseId: other.caseId,
});
