import { setTimeout as sleep } from "node:timers/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "../../lib/env/env.ts";
import { freePort } from "../../lib/db/embedded/server.ts";
import { ensureBuild, ensurePrismaClient } from "./build.ts";
import { isPublic, localAddress, whyNotListen } from "../../lib/http/origin-of.ts";
import { workerEnvironment, workerFlags } from "../../lib/worker/process-options.ts";
import type { PrismaClient } from "../../prisma/generated/client.ts";
import { keepRunning, type Child } from "./child.ts";
import { openDatabase } from "./open-database.ts";
import { newSetUpCode } from "./set-up-code.ts";

const root = path.resolve(import.meta.dirname, "../..");
const READY_TIMEOUT_MS = 120_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const portTaken = (port: number): Error =>
  new Error(`Port ${port} is taken. Set PORT to another one, or leave it out and a free one is found.`);

/** Refuses early what can be known early; the port itself is taken by the web process. */
async function checkPort(): Promise<void> {
  const given = process.env["PORT"];
  if (!given) return;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is "${given}": it must be a number from 0 to 65535.`);
  if (port !== 0 && !isPublic(env()) && (await freePort(port)) !== port) throw portTaken(port);
}

const WebMessage = z.union([z.object({ port: z.number() }), z.object({ portTaken: z.number() })]);

async function waitUntilReady(address: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (!hasEnded()) {
    try {
      const response = await fetch(`${address}/api/v1/health`);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    if (Date.now() > deadline)
      throw new Error(`Paddock did not answer at ${address} within ${READY_TIMEOUT_MS / 1000} s.`);
    await sleep(100);
  }
}

/** Starts database, migrations, web and worker, and keeps them until a signal; `npm start` and `npm run dev`. */
export async function launch(mode: "production" | "development"): Promise<void> {
  let isEnding = false;
  const children: Child[] = [];
  const releases: (() => Promise<void>)[] = [];
  const end = async (exitCode: number): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await Promise.all(children.map((child) => child.stop()));
    for (const release of releases) await release();
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!isEnding) say("Stopping...");
      void end(0);
    });
  }
  process.on("disconnect", () => void end(0));
  try {
    await checkPort();
    await ensurePrismaClient();
    const [database] = await Promise.all([
      openDatabase(say),
      mode === "production" ? ensureBuild(say) : undefined,
    ]);
    releases.push(database.release);
    await prepareDatabase(database.url);
    const setUpCode = await checkAccounts(database.url);
    const items = env().PADDOCK_WORKER_CONCURRENCY ?? (await itemsOfWorker(database.url));
    if (isEnding) return;
    const environment = {
      ...process.env,
      DATABASE_URL: database.url,
      PADDOCK_DATABASE_KIND: database.kind,
      PADDOCK_DATA_DIR: env().dataDir,
      PADDOCK_MODE: mode,
      NODE_ENV: mode,
      NEXT_TELEMETRY_DISABLED: "1",
    };
    const address = await new Promise<string>((resolve, reject) => {
      const late = new Error(`The pages did not start within ${READY_TIMEOUT_MS / 1000} s.`);
      setTimeout(() => reject(late), READY_TIMEOUT_MS).unref();
      const onMessage = (message: unknown): void => {
        const parsed = WebMessage.safeParse(message);
        if (!parsed.success) return;
        if ("port" in parsed.data) resolve(localAddress(env(), parsed.data.port));
        else reject(portTaken(parsed.data.portTaken));
      };
      const execArgv = ["--max-http-header-size=262144"];
      children.push(
        keepRunning(
          "web",
          path.join(root, "scripts/web.ts"),
          setUpCode ? { ...environment, PADDOCK_SETUP_CODE: setUpCode } : environment,
          { execArgv, onMessage },
        ),
        keepRunning(
          "worker",
          path.join(root, "lib/worker/main.ts"),
          { ...environment, ...workerEnvironment(env().dataDir) },
          {
            execArgv: [...workerFlags(items), ...(mode === "development" ? ["--watch"] : [])],
          },
        ),
      );
    });
    await waitUntilReady(address, () => isEnding);
    if (!isEnding)
      say(
        `\n  Paddock is ready: ${address}\n  Data: ${database.kind === "embedded" ? env().dataDir : "the database of DATABASE_URL"} · Ctrl-C stops it.\n${
          setUpCode ? `  To work with others: ${address}/setup, code ${setUpCode}\n` : ""
        }`,
      );
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof Error && error.cause instanceof Error)
      process.stderr.write(`${error.cause.message}\n`);
    await end(1);
  }
}

async function withDatabase<T>(url: string, work: (db: PrismaClient) => Promise<T>): Promise<T> {
  // Loaded only now: the generated client that it may reach must be there first.
  const { createDatabase } = await import("../../lib/db/client.ts");
  const db = createDatabase(url, 1);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/**
 * Refuses to listen beyond this machine before anybody has an account.
 * @returns the code with which the first account can be made; null where there is one
 */
async function checkAccounts(url: string): Promise<string | null> {
  const { hasAccounts } = await import("../../lib/auth/has-accounts.ts");
  const isSetUp = await withDatabase(url, hasAccounts);
  const reason = whyNotListen(env(), isSetUp);
  if (reason) throw new Error(reason);
  return isSetUp ? null : newSetUpCode();
}

async function itemsOfWorker(url: string): Promise<number> {
  const { expectedItems } = await import("../../lib/worker/expected-items.ts");
  return withDatabase(url, expectedItems);
}

async function prepareDatabase(url: string): Promise<void> {
  // Loaded only now: the generated client that it may reach must be there first.
  const { applyMigrations } = await import("../../lib/db/migrate.ts");
  const { prepareQueue } = await import("../../lib/jobs/prepare-queue.ts");
  await applyMigrations(url);
  await prepareQueue(url);
}
