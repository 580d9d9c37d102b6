import { bandsOf, signatureOf, similarityOf } from "#lib/checks/duplicates/minhash.ts";
import { shinglesOf } from "#lib/checks/duplicates/shingles-of.ts";
import type { Finding } from "#lib/checks/finding.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";

/** From this estimate of the Jaccard index on, one case nearly repeats the other (BEYOND.md). */
const NEAR = 0.9;
/** Of one case. */
const CANDIDATES_MAX = 50;

export type ComparedCase = { caseId: string; revision: number; toolId: string; trajectory: Trajectory };
type Signed = { caseId: string; signature: number[]; clusterId: string; place: bigint };

/** Behind all that were compared before. */
const LAST = 2n ** 63n - 1n;

/**
 * Keeps what cases are made of, joins each to the cluster of those that are nearly the same, and says which one,
 * compared before it, it repeats: one list of findings a case. Cases of a tool wait for each other until the transaction ends, so
 * that of two twins made at once one sees the other. A case without an end is not compared.
 */
export async function nearDuplicates(tx: Transaction, cases: readonly ComparedCase[]): Promise<Finding[][]> {
  const whole = cases.filter(({ trajectory }) => trajectory.error === null);
  const signed = whole.map(({ caseId, revision, trajectory }) => {
    const signature = signatureOf(shinglesOf(trajectory));
    return { caseId, revision, signature, bands: bandsOf(signature) };
  });
  await lockTools(tx, whole);
  const known = await candidatesOf(tx, signed);
  const places = await placesOf(tx, signed);
  const found = new Map<string, Finding[]>();
  const rows: (Signed & { revision: number; bands: number[] })[] = [];
  for (const one of signed) {
    const near = [...known, ...rows]
      .map((other) => Object.assign(other, { similarity: similarityOf(one.signature, other.signature) }))
      .filter(({ similarity }) => similarity >= NEAR);
    const clusterId = await joinClusters(tx, near, rows);
    const place = places.get(one.caseId) ?? LAST;
    const original = near.toSorted(byPlace).find((other) => other.place < place || place === LAST);
    rows.push({ ...one, clusterId, place });
    found.set(one.caseId, original ? [findingOf(original)] : []);
  }
  await storeSignatures(tx, rows);
  return cases.map(({ caseId }) => found.get(caseId) ?? []);
}

/** In one order for everybody, so that two batches wait for each other instead of deadlocking. */
async function lockTools(tx: Transaction, cases: readonly ComparedCase[]): Promise<void> {
  const tools = [...new Set(cases.map(({ toolId }) => toolId))];
  await tx.$queryRaw`
    select count(*)::int from (
      select pg_advisory_xact_lock(sorted.key) from (
        select hashtextextended('duplicates ' || tool, 0) as key from unnest(${tools}::text[]) as tool order by 1) sorted) held`;
}

/** For each case the first ones that share a band with it: a request that is made again and again must not cost more. */
async function candidatesOf(
  tx: Transaction,
  signed: readonly { caseId: string; bands: number[] }[],
): Promise<Signed[]> {
  if (signed.length === 0) return [];
  const asked = signed.map(({ caseId, bands }) => ({ caseId, bands }));
  const rows = await tx.$queryRaw<Signed[]>`
    select near.* from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r("caseId" uuid, bands int[])
    cross join lateral (
      select s.case_id as "caseId", s.signature, s.cluster_id as "clusterId", s.place from case_signatures s
      where s.bands && r.bands and s.case_id <> all(${signed.map(({ caseId }) => caseId)}::uuid[])
      order by s.place limit ${CANDIDATES_MAX}) near`;
  return [...new Map(rows.map((row) => [row.caseId, row])).values()];
}

/** Of those that were compared before: an edited case keeps its place. */
async function placesOf(
  tx: Transaction,
  signed: readonly { caseId: string }[],
): Promise<Map<string, bigint>> {
  const rows = await tx.caseSignature.findMany({
    where: { caseId: { in: signed.map(({ caseId }) => caseId) } },
    select: { caseId: true, place: true },
  });
  return new Map(rows.map(({ caseId, place }) => [caseId, place]));
}

const byPlace = (one: Signed, other: Signed): number => (one.place < other.place ? -1 : 1);

/** Union by the least name: of the clusters that meet in a case only one name is left. */
async function joinClusters(tx: Transaction, near: readonly Signed[], rows: Signed[]): Promise<string> {
  const [least, ...others] = [...new Set(near.map(({ clusterId }) => clusterId))].toSorted();
  if (least === undefined) return newId();
  if (others.length === 0) return least;
  for (const row of [...near, ...rows]) if (others.includes(row.clusterId)) row.clusterId = least;
  await tx.caseSignature.updateMany({ where: { clusterId: { in: others } }, data: { clusterId: least } });
  return least;
}

async function storeSignatures(tx: Transaction, rows: readonly Signed[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into case_signatures (case_id, revision, signature, bands, cluster_id)
    select r."caseId", r.revision, r.signature, r.bands, r."clusterId"
    from jsonb_to_recordset(${JSON.stringify(rows.map((row) => ({ ...row, place: undefined })))}::jsonb)
      as r("caseId" uuid, revision int, signature int[], bands int[], "clusterId" uuid)
    on conflict (case_id) do update set revision = excluded.revision, signature = excluded.signature,
      bands = excluded.bands, cluster_id = excluded.cluster_id`;
}

const findingOf = ({ caseId, similarity }: { caseId: string; similarity: number }): Finding => ({
  kind: "duplicate",
  severity: "caution",
  step: null,
  path: null,
  message: `Instruction and calls are nearly those of another case (${Math.round(similarity * 100)} % alike).`,
  otherCaseId: caseId,
});
