import type { Client } from "pg";
import { runBulk } from "#lib/bulk/run-bulk.ts";
import type { Context } from "#lib/db/context.ts";
import { getCluster } from "#lib/duplicates/get-cluster.ts";
import { keepOne } from "#lib/duplicates/keep-one.ts";
import { listClusters } from "#lib/duplicates/list-clusters.ts";
import { ListClustersQuery } from "#lib/duplicates/schemas.ts";
import { medianMs, onceMs } from "../measure/median-ms.ts";
import { printLine } from "../measure/print-line.ts";
import { sideBySideMs } from "../measure/side-by-side-ms.ts";

const narrow =
  "c.id, c.tool_id, c.tool_name, c.category, c.instruction, c.status, c.decision, c.behaviour, c.protocol, c.asked_style, c.call_style, c.revision, c.step_count, c.calls, c.finding_kinds, c.is_stale, c.tags, c.trashed_at, c.error, c.model, c.run_id, c.created_at";
const members = "case_signatures s join cases c on c.id = s.case_id and c.trashed_at is null";

/** The page, what its cases are, and the signatures that say how alike they are. */
const pageSql = (beyond: string): string => `
  select d.*, m.*, array(select s.signature from ${members} where s.cluster_id = d.id order by s.place limit 20),
    (select count(*) from duplicate_clusters where open_size >= 2)
  from (select * from duplicate_clusters where open_size >= 2 ${beyond} order by open_size desc, id desc limit 51) d
    cross join lateral (select (array_agg(c.instruction order by s.place))[1], count(*) filter (where c.decision = 'pending'),
      count(*) filter (where c.decision = 'approved'), count(*) filter (where c.decision = 'rejected'),
      count(*) filter (where c.decision = 'needs-work') from ${members} where s.cluster_id = d.id) m`;

const clusterSql = `
  select ${narrow}, r.trajectory, s.signature, (select count(*) from findings f where f.case_id = c.id and f.revision = c.revision
      and f.severity <> 'note' and f.kind <> 'duplicate'), count(*) over ()
  from ${members} join case_revisions r on r.id = c.current_revision_id where s.cluster_id = $1 order by s.place limit 50`;

/** The page of near-duplicates: its first and a later page, one cluster opened, one case of it kept. */
export async function measureClusters(ctx: Context, bare: Client): Promise<void> {
  const print = (what: string, value: number, limit: number, note: string): void =>
    printLine("review", `clusters: ${what}`, value, limit, note);
  const list = (query: object) => listClusters(ctx, ListClustersQuery.parse(query));
  const counting = `select cluster_id, count(*), count(*) filter (where c.decision <> 'rejected') from ${members} group by 1 having count(*) > 1`;
  const limit = await onceMs(() => bare.query(`copy (${counting}) to '/dev/null'`));
  print(
    "all counted for the first time",
    await onceMs(() => list({})),
    limit,
    "limit: bare SQL that counts them all",
  );
  const first = await list({});
  const page = await sideBySideMs(
    () => bare.query(pageSql("")),
    () => list({}),
  );
  print("first page of 50", ...page, "limit: the bare SQL of the page");
  const cursor = first.nextCursor ?? undefined;
  const last = first.items.at(-1);
  const beyond = last ? `and (open_size, id) < (${last.openSize}, '${last.id}')` : "";
  const later = await sideBySideMs(
    () => bare.query(pageSql(beyond)),
    () => list({ cursor }),
  );
  print("the page after it", ...later, "limit: the bare SQL of the page");
  // Those of twenty, that have dialogues.
  const large = first.items.filter(({ size }) => size === 20);
  const idAt = (turn: number): string => large[turn % large.length]?.id ?? "";
  const opened = await sideBySideMs(
    (turn) => bare.query(clusterSql, [idAt(turn)]),
    (turn) => getCluster(ctx, idAt(turn)),
  );
  print("one of 20 cases opened", ...opened, "limit: the bare SQL of its cases and dialogues");
  await measureKeeping(
    ctx,
    bare,
    large.map(({ id }) => id),
    print,
  );
}

async function measureKeeping(
  ctx: Context,
  bare: Client,
  ids: string[],
  print: (what: string, value: number, limit: number, note: string) => void,
): Promise<void> {
  const runs = Math.min(8, ids.length - 1);
  const bareMs = await medianMs(async (turn) => {
    await bare.query("begin");
    await bare.query(
      "update cases set trashed_at = now() where id in (select case_id from case_signatures where cluster_id = $1 order by place offset 1)",
      [ids[turn]],
    );
    await bare.query("commit");
    await bare.query(
      "update cases set trashed_at = null where id in (select case_id from case_signatures where cluster_id = $1)",
      [ids[turn]],
    );
  }, runs);
  const times = { started: [] as number[], done: [] as number[] };
  for (let turn = 0; turn <= runs; turn += 1) {
    const cluster = await getCluster(ctx, ids[turn] ?? "");
    const keepId = cluster.members.find(({ decision }) => decision !== "rejected")?.id ?? "";
    let bulkId = "";
    times.started.push(
      await onceMs(async () => {
        const input = { keepId, expectedCount: cluster.size - 1 };
        ({ id: bulkId } = await keepOne(ctx, cluster.id, "trash", input));
      }),
    );
    times.done.push(
      await onceMs(() => runBulk({ db: ctx.db, now: ctx.now, isStopping: () => false }, bulkId)),
    );
  }
  const median = (all: number[]): number => all.slice(1).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  const note = "limit: a bare update of the other 19, and of all 20 back";
  print("one kept: started", median(times.started), bareMs, note);
  print(
    "one kept: the others in the trash, what resembled them compared anew",
    median(times.done),
    bareMs,
    note,
  );
}
