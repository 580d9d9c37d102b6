// `npm run bench cases [COUNT]`: what the list of cases costs over so many rows (100,000 by default).
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { caseFacets } from "#lib/cases/case-facets.ts";
import { caseNeighbours } from "#lib/cases/case-neighbours.ts";
import { listCases } from "#lib/cases/list-cases.ts";
import { ListCasesQuery, type CaseFilter } from "#lib/cases/schemas.ts";
import { createDatabase } from "#lib/db/client.ts";
import { localOwner, type Context } from "#lib/db/context.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { bulkReview } from "#lib/review/bulk-review.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { countingSql } from "./measure/counting-sql.ts";
import { medianMs } from "./measure/median-ms.ts";
import { printLine } from "./measure/print-line.ts";
import { seedCases } from "./seed/seed-cases.ts";

const count = Number(process.argv[3] ?? 100_000);

const print = (what: string, valueMs: number, limitMs: number, note: string): void =>
  printLine("cases", what, valueMs, limitMs, note);

const narrow =
  "id, tool_id, tool_name, category, instruction, status, decision, revision, step_count, calls, finding_kinds, model, run_id, created_at";

async function measureLists(ctx: Context, bare: Client): Promise<void> {
  const { rows } = await bare.query<{ id: string }>("select id from cases order by id offset $1 limit 1", [
    Math.floor(count / 2),
  ]);
  const middle = rows[0]?.id ?? "";
  const pages: [string, Record<string, unknown>, string][] = [
    ["page of 50, newest", {}, "order by id desc limit 50"],
    [
      "page of 50, one decision",
      { decision: "approved" },
      "where decision = 'approved' order by id desc limit 50",
    ],
    [
      "page of 50, two decisions, one category",
      { decision: ["approved", "rejected"], category: "Category 7" },
      "where decision in ('approved', 'rejected') and category = 'Category 7' order by id desc limit 50",
    ],
    ["page of 50, by tool", { sort: "tool" }, "order by tool_name, id limit 50"],
    ["page of 50, most steps", { sort: "most-steps" }, "order by step_count desc, id desc limit 50"],
    [
      "page of 50, last decided",
      { sort: "decided" },
      "order by coalesce(decided_at, 'epoch'::timestamptz) desc, id desc limit 50",
    ],
    [
      "page of 50, one function",
      { function: "function42" },
      "where calls && array['function42'] order by id desc limit 50",
    ],
    [
      "search, rare word",
      { q: "rarely" },
      "where search @@ websearch_to_tsquery('simple', 'rarely') order by id desc limit 50",
    ],
    [
      "search, word that is everywhere",
      { q: "harbour" },
      "where search @@ websearch_to_tsquery('simple', 'harbour') order by id desc limit 50",
    ],
    [
      "search, no such word",
      { q: "zeppelin" },
      "where search @@ websearch_to_tsquery('simple', 'zeppelin') order by id desc limit 50",
    ],
  ];
  for (const [what, query, sql] of pages) {
    const limit = await medianMs(() => bare.query(`select ${narrow} from cases ${sql}`));
    print(
      what,
      await medianMs(() => listCases(ctx, ListCasesQuery.parse(query))),
      limit,
      "limit: the bare SQL of the page, same columns",
    );
  }
  const filters: [string, Partial<CaseFilter>, string][] = [
    ["in all", {}, "true"],
    ["in one decision", { decision: ["pending"] }, "decision = 'pending'"],
  ];
  for (const [what, filter, where] of filters) {
    const limit = await medianMs(() =>
      bare.query(
        `select (select count(*) from cases where ${where} and id > $1), (select count(*) from cases where ${where})`,
        [middle],
      ),
    );
    print(
      `neighbours ${what}, from the middle`,
      await medianMs(() => caseNeighbours(ctx, middle, { filter, sort: "newest" })),
      limit,
      "limit: counting place and total alone",
    );
  }
}

async function measureFacets(ctx: Context, bare: Client): Promise<void> {
  const filters: [string, Record<string, unknown>, string][] = [
    ["facets, no filter", {}, "true"],
    ["facets, one decision", { decision: "approved" }, "decision = 'approved'"],
    [
      "facets, decision and category",
      { decision: "approved", category: "Category 7" },
      "decision = 'approved' and category = 'Category 7'",
    ],
    ["facets, one function", { function: "function42" }, "calls && array['function42']"],
    ["facets, search of a rare word", { q: "rarely" }, "search @@ websearch_to_tsquery('simple', 'rarely')"],
    [
      "facets, search of a word that is everywhere",
      { q: "harbour" },
      "search @@ websearch_to_tsquery('simple', 'harbour')",
    ],
  ];
  for (const [what, query, where] of filters) {
    const limit = await medianMs(() => bare.query(countingSql(where)), 7);
    print(
      what,
      await medianMs(() => caseFacets(ctx, ListCasesQuery.parse(query)), 7),
      limit,
      "limit: counting ten facets over the rows, own filters applied too",
    );
  }
}

async function measureReviews(ctx: Context, bare: Client): Promise<void> {
  const { rows } = await bare.query<{ id: string }>("select id from cases order by id limit 1000");
  const idAt = (turn: number): string => rows[turn]?.id ?? "";
  const limit = await medianMs((turn) =>
    bare.query("update cases set decision = 'rejected' where id = $1", [idAt(turn)]),
  );
  print(
    "decide one case",
    await medianMs((turn) =>
      reviewCase(ctx, idAt(100 + turn), { revision: 0, decision: "approved", reasons: [], comment: "" }),
    ),
    limit,
    "limit: the bare update of the row",
  );
  const ids = rows.map((row) => row.id);
  const all = await medianMs(
    () => bare.query("update cases set decision = 'pending' where id = any($1)", [ids]),
    3,
  );
  print(
    "decide 1,000 cases at once",
    await medianMs(
      () => bulkReview(ctx, { ids, decision: "approved", reasons: [], comment: "", expectedCount: 1000 }),
      3,
    ),
    all,
    "limit: the bare update of the rows",
  );
}

const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-bench-"));
const server = await startEmbeddedServer(folder);
try {
  await applyMigrations(server.connectionString);
  const bare = new Client({ connectionString: server.connectionString });
  const db = createDatabase(server.connectionString);
  await bare.connect();
  try {
    await seedCases(bare, count);
    const ctx: Context = { db, actor: localOwner, now: () => new Date() };
    await measureLists(ctx, bare);
    await measureFacets(ctx, bare);
    await measureReviews(ctx, bare);
  } finally {
    await bare.end();
    await db.$disconnect();
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
