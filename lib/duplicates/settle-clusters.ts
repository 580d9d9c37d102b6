import { inTransaction, type Database } from "#lib/db/client.ts";

const MARKS_AT_ONCE = 20_000;

/** One after the other: what is counted later was also marked later. @returns whether there may be more */
async function settleSome(db: Database): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('duplicate clusters', 0))::text`;
    // A mark that is seen was written with its change: counted in the same statement, the change is seen as well.
    const [settled] = await tx.$queryRaw<{ count: number }[]>`
      with marked as (
        delete from duplicate_marks where id in (select id from duplicate_marks order by id limit ${MARKS_AT_ONCE})
        returning cluster_id),
      counted as (
        select m.cluster_id as id, count(c.id)::int as size, (count(c.id) filter (where c.decision <> 'rejected'))::int as open_size,
          min(c.tool_id::text)::uuid as tool_id, min(c.tool_name) as tool_name
        from (select distinct cluster_id from marked) m
          left join (case_signatures s join cases c on c.id = s.case_id and c.trashed_at is null) on s.cluster_id = m.cluster_id
        group by m.cluster_id),
      gone as (delete from duplicate_clusters d using counted k where d.id = k.id and k.size < 2),
      kept as (
        insert into duplicate_clusters (id, tool_id, tool_name, size, open_size)
        select id, tool_id, tool_name, size, open_size from counted where size >= 2
        on conflict (id) do update set tool_id = excluded.tool_id, tool_name = excluded.tool_name, size = excluded.size,
          open_size = excluded.open_size
        where (duplicate_clusters.tool_id, duplicate_clusters.tool_name, duplicate_clusters.size, duplicate_clusters.open_size)
          is distinct from (excluded.tool_id, excluded.tool_name, excluded.size, excluded.open_size))
      select count(*)::int as count from marked`;
    return (settled?.count ?? 0) === MARKS_AT_ONCE;
  });
}

/** Counts the clusters anew that were marked since the last time: those of what was compared, decided or thrown away. */
export async function settleClusters(db: Database): Promise<void> {
  const [marked] = await db.$queryRaw<
    { any: boolean }[]
  >`select exists (select 1 from duplicate_marks) as any`;
  if (marked?.any !== true) return;
  while (await settleSome(db));
}
