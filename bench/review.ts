// `npm run bench review [COUNT]`: what a reviewer waits for over so many cases (1,000,000 by default).
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { countChosen } from "#lib/bulk/count-chosen.ts";
import { getBulk } from "#lib/bulk/get-bulk.ts";
import { runBulk } from "#lib/bulk/run-bulk.ts";
import { startBulk } from "#lib/bulk/start-bulk.ts";
import { undoBulk } from "#lib/bulk/undo-bulk.ts";
import { caseFacets } from "#lib/cases/case-facets.ts";
import { caseNeighbours } from "#lib/cases/case-neighbours.ts";
import { listCases } from "#lib/cases/list-cases.ts";
import { ListCasesQuery } from "#lib/cases/schemas.ts";
import { createDatabase } from "#lib/db/client.ts";
import { localOwner, type Context } from "#lib/db/context.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { prepareQueue } from "#lib/jobs/prepare-queue.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { countingSql } from "./measure/counting-sql.ts";
import { longestPause } from "./measure/longest-pause.ts";
import { medianMs, onceMs } from "./measure/median-ms.ts";
import { printLine } from "./measure/print-line.ts";
import { sideBySideMs } from "./measure/side-by-side-ms.ts";
import { measureClusters } from "./review/measure-clusters.ts";
import { seedCases } from "./seed/seed-cases.ts";
import { seedClusters } from "./seed/seed-clusters.ts";
import { seedReviews } from "./seed/seed-reviews.ts";

const count = Number(process.argv[3] ?? 1_000_000);
const BULK_MAX = 100_000;
const RUNS = 9;

const print = (what: string, value: number, limit: number, note: string): void =>
  printLine("review", what, value, limit, note);

const printPause = (what: string, ms: number): void =>
  print(
    `longest computing without a look at other requests while ${what}`,
    ms,
    50,
    "CPU time; limit: what is aimed for",
  );

const narrow =
  "id, tool_id, tool_name, category, instruction, status, decision, behaviour, protocol, asked_style, call_style, revision, step_count, calls, finding_kinds, is_stale, tags, assignee_ids, trashed_at, error, model, run_id, created_at";
const here = "trashed_at is null";

/** Filters as the page sends them, and as bare SQL. */
const filters: [string, Record<string, unknown>, string][] = [
  ["no filter", {}, here],
  ["one decision", { decision: "pending" }, `${here} and decision = 'pending'`],
  [
    "decision, category and steps",
    { decision: ["approved", "rejected"], category: "Category 7", steps: "2-" },
    `${here} and decision in ('approved', 'rejected') and category = 'Category 7' and step_count >= 2`,
  ],
  ["one finding", { finding: "loop" }, `${here} and finding_kinds && array['loop']`],
  [
    "one reviewer",
    { reviewer: "person 3" },
    `${here} and exists (select 1 from reviews v where v.case_id = cases.id and v.undoes_id is null
      and not exists (select 1 from reviews u where u.undoes_id = v.id) and v.actor_id = 'person 3')`,
  ],
  ["one function", { function: "function42" }, `${here} and calls && array['function42']`],
  ["a rare word", { q: "rarely " }, `${here} and search @@ websearch_to_tsquery('simple', 'rarely')`],
  [
    "a rare beginning",
    { q: "rarel" },
    `id in (select id from cases where search @@ to_tsquery('simple', 'rarel:*') offset 0) and ${here}`,
  ],
  [
    "a word that is everywhere",
    { q: "harbour " },
    `${here} and search @@ websearch_to_tsquery('simple', 'harbour')`,
  ],
];

async function measurePages(ctx: Context, bare: Client): Promise<void> {
  for (const [what, query, where] of filters) {
    const sql = `select ${narrow} from cases where ${where} order by id desc limit 51`;
    const page = await sideBySideMs(
      () => bare.query(sql),
      () => listCases(ctx, ListCasesQuery.parse(query)),
    );
    print(`page of 50, ${what}`, ...page, "limit: the bare SQL of the page, same columns");
  }
}

async function measureFacets(ctx: Context, bare: Client): Promise<void> {
  const loaded = await longestPause(() => caseFacets(ctx, {}));
  const rows = await onceMs(() => bare.query(`copy (select ${narrow} from cases) to '/dev/null'`));
  print(
    "facets, first question after a start",
    loaded.took,
    rows,
    "limit: PostgreSQL writing out the rows once",
  );
  printPause("the cases are loaded", loaded.pause);
  let pause = 0;
  for (const [what, query, where] of filters) {
    const limit = await onceMs(() => bare.query(countingSql(where)));
    const filter = ListCasesQuery.parse(query);
    const first = await longestPause(() => caseFacets(ctx, filter));
    pause = Math.max(pause, first.pause);
    print(
      `facets, ${what}, asked first`,
      first.took,
      limit,
      "limit: counting ten facets over the rows; aim: 100 ms",
    );
    const again = await medianMs(() => caseFacets(ctx, filter), RUNS);
    print(
      `facets, ${what}, asked again`,
      again,
      limit,
      "limit: counting ten facets over the rows; aim: 100 ms",
    );
  }
  printPause("a filter is counted for the first time", pause);
}

async function measureNext(ctx: Context, bare: Client): Promise<void> {
  const { rows } = await bare.query<{ id: string }>(
    "select id from cases where decision = 'pending' and trashed_at is null order by id desc offset $1 limit 200",
    [Math.floor(count / 10)],
  );
  const idAt = (turn: number): string => rows[turn]?.id ?? "";
  const filter = { decision: ["pending" as const] };
  const pending = "decision = 'pending' and trashed_at is null";
  const places = await medianMs(
    (turn) =>
      bare.query(
        `select (select id from cases where ${pending} and id > $1 order by id limit 1), (select id from cases where ${pending} and id < $1 order by id desc limit 1),
        (select count(*) from cases where ${pending} and id > $1), (select count(*) from cases where ${pending})`,
        [idAt(turn)],
      ),
    3,
  );
  const ours = await medianMs((turn) => caseNeighbours(ctx, idAt(turn), { filter, sort: "newest" }));
  print("next case, with its place and how many there are", ours, places, "limit: the bare SQL of all four");
  const decided = await medianMs((turn) =>
    bare.query("update cases set decision = 'approved', decided_at = now() where id = $1", [idAt(turn)]),
  );
  const both = await medianMs(async (turn) => {
    const id = idAt(60 + turn);
    await reviewCase(ctx, id, { revision: 0, decision: "approved", reasons: [], comment: "" });
    await caseNeighbours(ctx, id, { filter, sort: "newest" });
  });
  print(
    "decide, then the next case",
    both,
    decided + places,
    "limit: the bare update and the bare SQL of the four",
  );
  const facets = await medianMs(async (turn) => {
    await bare.query("update cases set decision = 'rejected' where id = $1", [idAt(120 + turn)]);
    await caseFacets(ctx, filter);
  });
  print("a decision, then the facets", facets, 100, "limit: what is aimed for");
}

async function measureBulk(ctx: Context, bare: Client): Promise<void> {
  const size = Math.min(BULK_MAX, Math.floor(count / 10));
  const { rows } = await bare.query<{ from: string; to: string }>(
    "select min(created_at)::text as from, max(created_at)::text as to from (select created_at from cases where status <> 'simulating' order by created_at limit $1) oldest",
    [size],
  );
  const to = new Date(Date.parse(rows[0]?.to ?? "") + 1).toISOString();
  const filter = { to };
  const expectedCount = (await countChosen(ctx, { kind: "decide", filter })).count;
  // What the action must write, in one transaction: rows and a review of each. Taken back, so that both start alike.
  await bare.query("begin");
  const limit = await onceMs(() =>
    bare.query(
      `with done as (update cases set decision = 'needs-work', decided_at = now(), updated_at = now() where created_at < $1 and trashed_at is null returning id, revision)
       insert into reviews (id, case_id, revision, decision, actor_id) select gen_random_uuid(), id, revision, 'needs-work', 'bench' from done`,
      [to],
    ),
  );
  await bare.query("rollback");
  await bare.query("vacuum cases");
  const work = { db: ctx.db, now: ctx.now, isStopping: () => false };
  const change = { kind: "decide" as const, decision: "needs-work" as const, reasons: [], comment: "" };
  let id = "";
  const started = await onceMs(async () => {
    ({ id } = await startBulk(ctx, { change, filter, expectedCount }));
  });
  // Somebody looks at the list, as the one who started it does.
  await caseFacets(ctx, {});
  const done = await onceMs(() => runBulk(work, id));
  const note = "limit: one bare statement that writes the same rows and reviews";
  print(`bulk: ${expectedCount} cases fixed`, started, limit, note);
  print(`bulk: ${expectedCount} cases decided`, done, limit, note);
  const facets = await onceMs(() => caseFacets(ctx, {}));
  print("facets, after that", facets, 100, "limit: what is aimed for; the list was looked at meanwhile");
  const undo = await undoBulk(ctx, id);
  print("bulk: taken back", await onceMs(() => runBulk(work, undo.id)), limit, note);
  const { done: undone } = await getBulk(ctx, undo.id);
  if (undone !== expectedCount) throw new Error(`${undone} taken back, not ${expectedCount}`);
  await caseFacets(ctx, {});
  await bare.query("update cases set updated_at = now() where created_at < $1", [to]);
  const atOnce = await longestPause(() => caseFacets(ctx, {}));
  print(`facets, after ${size} changes of one transaction`, atOnce.took, 100, "limit: what is aimed for");
  printPause("they are taken in", atOnce.pause);
}

const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-bench-"));
chmodSync(folder, 0o755);
const server = await startEmbeddedServer(folder);
try {
  await applyMigrations(server.connectionString);
  await prepareQueue(server.connectionString);
  const bare = new Client({ connectionString: server.connectionString });
  const db = createDatabase(server.connectionString);
  await bare.connect();
  try {
    const seeded = await onceMs(async () => {
      await seedCases(bare, count);
      await seedReviews(bare);
      await seedClusters(bare);
    });
    process.stderr.write(`${count} cases made in ${Math.round(seeded / 1_000)} s\n`);
    const ctx: Context = { db, actor: localOwner, now: () => new Date() };
    const before = process.memoryUsage().rss;
    await measureFacets(ctx, bare);
    const megabytes = (process.memoryUsage().rss - before) / 1e6;
    printLine(
      "review",
      "memory of the kept cases",
      megabytes,
      (count * 130) / 1e6,
      "limit: 130 bytes a case",
      "MB",
    );
    await measurePages(ctx, bare);
    await measureNext(ctx, bare);
    await measureClusters(ctx, bare);
    await measureBulk(ctx, bare);
  } finally {
    await bare.end();
    await db.$disconnect();
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
// The queue's sender lives as long as its process.
process.exit(0);
