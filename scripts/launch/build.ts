import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withFileLock } from "../../lib/db/embedded/file-lock.ts";

const root = path.resolve(import.meta.dirname, "../..");
const buildInputs = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

function filesBelow(place: string): string[] {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesBelow(path.join(place, entry.name));
    return entry.name.includes(".test.") ? [] : [path.join(place, entry.name)];
  });
}

function hashOf(places: string[]): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesBelow).toSorted()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function readStamp(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function runNode(args: string[], failure: string): void {
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" as const };
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: environment,
    maxBuffer: 64 << 20,
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout}\n${result.stderr}\n`);
  throw new Error(failure);
}

/** Makes prisma/generated where it is missing or older than the schema. */
export async function ensurePrismaClient(): Promise<void> {
  const stamp = path.join(root, "prisma/generated/.stamp");
  await withFileLock(path.join(root, ".paddock/generate.lock"), async () => {
    const wanted = hashOf(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
    if (readStamp(stamp) === wanted) return;
    runNode(
      ["scripts/generate-prisma-client.mjs"],
      "The database client could not be generated; Prisma's words are above.",
    );
    writeFileSync(stamp, wanted);
  });
}

/** Builds the web application where the build is missing or older than its sources. */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
  // As next.config.js says: each folder has its own stamp and its own lock.
  const folder = process.env["PADDOCK_BUILD_DIR"] || ".next";
  const stamp = path.join(root, folder, "PADDOCK_BUILD");
  const lock = path.join(root, `.paddock/build${folder.replace(/[^\w-]+/g, "-")}.lock`);
  await withFileLock(lock, async () => {
    const wanted = hashOf(buildInputs);
    if (readStamp(stamp) === wanted) return;
    say("Building the pages (once, about half a minute)...");
    runNode(
      ["node_modules/next/dist/bin/next", "build"],
      "The pages could not be built; the words above say where.",
    );
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  });
}
