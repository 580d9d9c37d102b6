// `npm run bench variety [TOOLS] [CASES_PER_TOOL] [CATALOGUE.json]`: a corpus by a worker and the offline model, with the mix of
// behaviours, measured against what the mix promises. By default 400 made-up services with 5 cases each; or so many
// entries of a catalogue such as public_apis.json, spread over its categories. Ends with 1 where a promise is broken.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readCatalogueEntry } from "#lib/catalog/catalogue-entry.ts";
import { createDatabase } from "#lib/db/client.ts";
import { localOwner, type Context } from "#lib/db/context.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { prepareQueue } from "#lib/jobs/prepare-queue.ts";
import { brokenPromises } from "#lib/variety/testing/broken-promises.ts";
import { madeUpApis, type MadeUpApi } from "#lib/variety/testing/made-up-apis.ts";
import { makeCorpus } from "#lib/variety/testing/make-corpus.ts";
import { measureCorpus } from "#lib/variety/testing/measure-corpus.ts";
import { startWorker } from "#lib/worker/start-worker.ts";

const [tools = 400, perTool = 5] = process.argv.slice(3, 5).map(Number);
const catalogue = process.argv[5];

/** The first of each category, then the second of each, and so on. */
function fromCatalogue(file: string, count: number): MadeUpApi[] {
  const parsed = JSON.parse(readFileSync(file, "utf8"));
  const entries = (parsed.entries ?? parsed).flatMap((value: never, at: number) => {
    const read = readCatalogueEntry(value, String(at));
    return read.ok ? [read.entry] : [];
  }) as MadeUpApi[];
  const categories = [...Map.groupBy(entries, ({ category }) => category).values()];
  const deepest = Math.max(...categories.map(({ length }) => length));
  return Array.from({ length: deepest }, (_, depth) => categories.flatMap((list) => list[depth] ?? []))
    .flat()
    .slice(0, count)
    .map(({ name, description, link, category }) => ({ name, description, link, category }));
}

const print = (line: object): boolean =>
  process.stdout.write(`${JSON.stringify({ bench: "variety", ...line })}\n`);
const short = (value: number): number => Number(value.toPrecision(3));

const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-bench-"));
const server = await startEmbeddedServer(folder);
const { connectionString } = server;
let broken = ["nothing was made"];
try {
  await applyMigrations(connectionString);
  await prepareQueue(connectionString);
  const db = createDatabase(connectionString);
  const ctx: Context = { db, actor: localOwner, now: () => new Date() };
  const worker = await startWorker({ connectionString, concurrency: 16 });
  const before = performance.now();
  const apis = catalogue === undefined ? madeUpApis(tools) : fromCatalogue(catalogue, tools);
  const found = await measureCorpus(
    ctx,
    await makeCorpus(ctx, { apis, perTool, mix: "beyond", template: 1 }),
  );
  await worker.stop(10_000);
  await db.$disconnect();
  print({
    tools: apis.length,
    cases: found.played.total,
    seconds: short((performance.now() - before) / 1_000),
  });
  for (const { part, asked, count, share, low, high } of found.written.parts) {
    const played = found.played.parts.find((one) => one.part === part)?.asAsked;
    print({
      part,
      asked,
      count,
      share: short(share),
      low: short(low),
      high: short(high),
      asAsked: short(played?.share ?? 0),
    });
  }
  print({ ...found.variety, nearDuplicates: found.nearDuplicates });
  broken = brokenPromises(found);
  print({ broken });
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
// The queue's sender lives as long as its process.
process.exit(broken.length === 0 ? 0 : 1);
