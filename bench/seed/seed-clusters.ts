import type { Client } from "pg";

/** Of so many cases in a row, the first few are a cluster. */
const CASES_PER_CLUSTER = 20;

/**
 * Makes every twentieth case of a seeded database and some that follow it a cluster of near-duplicates: 50,000 of two
 * to five among a million, each hundredth of twenty, whose cases have dialogues of three steps.
 */
export async function seedClusters(client: Client): Promise<void> {
  // 128 numbers, of which a tenth is the case's own, the others the cluster's.
  await client.query(`
    insert into case_signatures (case_id, revision, signature, bands, cluster_id)
    select c.id, 0, decode(repeat(md5('cluster ' || k), 29) || repeat(md5('case ' || n), 3), 'hex'),
      array(select hashint4(k * 16 + band) from generate_series(0, 15) band), (lpad(to_hex(k), 12, '0') || '7eee8' || substr(md5('cluster ' || k), 1, 15))::uuid
    from (select id, n, n / ${CASES_PER_CLUSTER} as k, n % ${CASES_PER_CLUSTER} as place
      from (select id, (row_number() over (order by id))::int - 1 as n from cases) numbered) c
    where place < case when k % 100 = 0 then ${CASES_PER_CLUSTER} else 2 + k % 4 end`);
  await client.query(`
    insert into case_revisions (id, case_id, revision, trajectory, actor_id)
    select gen_random_uuid(), c.id, 0, jsonb_build_object('instruction', c.instruction, 'finalThought', 'It is found.',
      'finalAnswer', 'The answer is offer ' || c.facet_number, 'error', null, 'steps', (select jsonb_agg(jsonb_build_object(
        'thought', repeat('I look for it. ', 10), 'action', 'searchOffers', 'actionInput', '{"place": "harbour"}',
        'observation', repeat('An offer near the harbour. ', 20), 'statusCode', 200, 'rawText', null)) from generate_series(1, 3))), 'bench'
    from cases c where c.id in (select case_id from case_signatures where cluster_id in (
      select cluster_id from case_signatures group by 1 having count(*) = ${CASES_PER_CLUSTER}))`);
  await client.query(
    "update cases c set current_revision_id = r.id from case_revisions r where r.case_id = c.id and c.current_revision_id is null",
  );
  await client.query("vacuum analyze");
}
