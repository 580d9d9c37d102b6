// `npm run bench import [TOOLS] [CASES_PER_TOOL]`: what reading a ToolAlpaca file and writing it back cost (400 tools of 10 cases by default).
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { parser } from "stream-json";
import { streamArray } from "stream-json/streamers/stream-array.js";
import { exportCases } from "#lib/corpus/export-cases.ts";
import { importFile } from "#lib/corpus/import-file.ts";
import { RecordSplitter } from "#lib/corpus/import/record-splitter.ts";
import { ExportInput } from "#lib/corpus/schemas.ts";
import { bytesOf } from "#lib/corpus/testing/bytes.ts";
import { generateCorpus } from "#lib/corpus/testing/generate-corpus.ts";
import { createDatabase } from "#lib/db/client.ts";
import { localOwner, type Context } from "#lib/db/context.ts";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { applyMigrations } from "#lib/db/migrate.ts";

const tools = Number(process.argv[3] ?? 400);
const casesPerTool = Number(process.argv[4] ?? 10);

const round = (value: number): number => Number(value.toPrecision(3));

function print(what: string, value: number, unit: string, limit: number, note: string): void {
  process.stdout.write(
    `${JSON.stringify({ bench: "import", case: what, value: round(value), unit, limit: round(limit), ratio: round(value / limit), note })}\n`,
  );
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1_000;
}

/** Runs the work and notes how far the memory rose above where it was, in MB. */
async function peakMemoryMb(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const start = process.memoryUsage().rss;
  let peak = start;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  await work();
  clearInterval(timer);
  return (peak - start) / 1024 / 1024;
}

async function measureSplitting(file: Buffer): Promise<void> {
  const whole = await secondsOf(async () => JSON.parse(file.toString("utf8")) as unknown);
  const ours = await secondsOf(async () => {
    const splitter = new RecordSplitter();
    for await (const chunk of bytesOf(file))
      for (const record of splitter.push(chunk)) JSON.parse(Buffer.from(record.bytes).toString("utf8"));
  });
  const tokens = await secondsOf(async () => {
    const records = Readable.from(bytesOf(file)).pipe(parser.asStream()).pipe(streamArray.asStream());
    for await (const record of records) void record;
  });
  const megabytes = file.length / 1024 / 1024;
  print(
    "records of a file, by brackets",
    megabytes / ours,
    "MB/s",
    megabytes / whole,
    "limit: JSON.parse of the whole file at once",
  );
  print(
    "records of a file, stream-json",
    megabytes / tokens,
    "MB/s",
    megabytes / whole,
    "the alternative, same limit",
  );
}

async function measureDatabase(ctx: Context, file: Buffer): Promise<void> {
  const take = (): Promise<unknown> =>
    importFile(ctx, { body: bytesOf(file), fileName: "bench.json", format: "auto" });
  const cases = tools * casesPerTool;
  let first = 0;
  const memory = await peakMemoryMb(async () => {
    first = await secondsOf(take);
  });
  print(
    `import ${tools} tools, ${cases} cases`,
    first,
    "s",
    10,
    "limit: what was promised for 400 tools of 10 cases",
  );
  print("memory that the import took", memory, "MB", file.length / 1024 / 1024, "limit: size of the file");
  print("import the same again", await secondsOf(take), "s", first, "limit: the first import");
  let characters = 0;
  const input = ExportInput.parse({ format: "toolalpaca", filter: {} });
  const seconds = await secondsOf(async () => {
    for await (const chunk of exportCases(ctx, input)) characters += chunk.length;
  });
  print(
    "export them",
    characters / 1024 / 1024 / seconds,
    "MB/s",
    82,
    "limit: COPY of whole rows as JSON, measured once",
  );
}

const parts: Uint8Array[] = [];
for await (const part of generateCorpus("bench", tools, casesPerTool)) parts.push(part);
const file = Buffer.concat(parts);
await measureSplitting(file);
const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-bench-"));
const server = await startEmbeddedServer(folder);
try {
  await applyMigrations(server.connectionString);
  const db = createDatabase(server.connectionString);
  await measureDatabase({ db, actor: localOwner, now: () => new Date() }, file);
  await db.$disconnect();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
