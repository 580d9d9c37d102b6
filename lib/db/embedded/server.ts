import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync, chownSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { isProcessAlive, withFileLock } from "./file-lock.ts";
import { placeEmbeddedServer, type Placement } from "./placement.ts";

const run = promisify(execFile);
const START_TRIES = 5;
const RETRY_AFTER_MS = 2_000;
const DATABASE_NAME = "paddock";

export type EmbeddedServer = {
  connectionString: string;
  /** The same server's maintenance database. */
  adminConnectionString: string;
  placement: Placement;
  /** True where a server left by another process was found running. */
  wasRunning: boolean;
  stop: () => Promise<void>;
};

type Secrets = { port: number; password: string };

// More than PostgreSQL's own small defaults; the rest of the machine is for web and worker.
const serverSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "512MB",
  effective_cache_size: "2GB",
  work_mem: "16MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "4GB",
  random_page_cost: "1.1",
  jit: "off",
  log_min_messages: "warning",
} as const;

/** @returns a TCP port on loopback that is free now; `preferred` where that one is */
export async function freePort(preferred = 0): Promise<number> {
  const tryPort = (port: number): Promise<number | null> =>
    new Promise((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(null));
      probe.listen(port, "127.0.0.1", () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === "object" && address ? address.port : null));
      });
    });
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? preferred;
}

function urlTo(secrets: Secrets, name: string): string {
  return `postgresql://paddock:${secrets.password}@127.0.0.1:${secrets.port}/${name}`;
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function postmasterPid(placement: Placement): number | null {
  try {
    return (
      Number(readFileSync(path.join(placement.dataFolder, "postmaster.pid"), "utf8").split("\n")[0]) || null
    );
  } catch {
    return null;
  }
}

async function runAs(placement: Placement, program: string, args: string[]): Promise<void> {
  const who = placement.account ? { uid: placement.account.uid, gid: placement.account.gid } : {};
  const environment = {
    PATH: process.env["PATH"] ?? "",
    LC_ALL: "C",
    TZ: "UTC",
  } as unknown as NodeJS.ProcessEnv;
  await run(program, args, { ...who, env: environment, cwd: "/" });
}

async function initialise(placement: Placement, secrets: Secrets): Promise<void> {
  // Without the mark, an earlier initdb was cut short: what it left cannot be used.
  for (const name of existsSync(placement.dataFolder) ? readdirSync(placement.dataFolder) : []) {
    rmSync(path.join(placement.dataFolder, name), { recursive: true, force: true });
  }
  const passwordFile = `${placement.dataFolder}.password`;
  writeFileSync(passwordFile, secrets.password, { mode: 0o600 });
  if (placement.account) chownSync(passwordFile, placement.account.uid, placement.account.gid);
  try {
    await runAs(placement, placement.programs.initdb, [
      `--pgdata=${placement.dataFolder}`,
      "--username=paddock",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--data-checksums",
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function startProgram(placement: Placement, secrets: Secrets): Promise<void> {
  const settings = Object.entries({ ...serverSettings, port: String(secrets.port) });
  const options = settings.map(([name, value]) => `-c ${name}=${value === "" ? "''" : value}`).join(" ");
  const logFile = path.join(path.dirname(placement.dataFolder), "postgres", "server.log");
  // pg_ctl puts the server into a session of its own: Ctrl-C reaches us, and we stop it in order.
  await runAs(placement, placement.programs.pgCtl, [
    "start",
    "--wait",
    "--timeout=60",
    `--pgdata=${placement.dataFolder}`,
    `--log=${logFile}`,
    `--options=${options}`,
  ]);
}

async function ensureDatabase(secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: urlTo(secrets, "postgres") });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE_NAME]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE_NAME}`);
  } finally {
    await client.end();
  }
}

async function ensureRunning(
  dataDir: string,
  placement: Placement,
): Promise<{ secrets: Secrets; wasRunning: boolean }> {
  const secretsFile = path.join(dataDir, "database.json");
  const isInitialised = existsSync(secretsFile) && existsSync(path.join(placement.dataFolder, "PG_VERSION"));
  let secrets: Secrets = isInitialised
    ? (JSON.parse(readFileSync(secretsFile, "utf8")) as Secrets)
    : { port: 0, password: randomBytes(24).toString("base64url") };
  if (isInitialised && (await answers(urlTo(secrets, "postgres")))) return { secrets, wasRunning: true };
  if (!isInitialised) await initialise(placement, secrets);
  for (let tryNumber = 1; ; tryNumber += 1) {
    secrets = { ...secrets, port: await freePort(secrets.port) };
    try {
      await startProgram(placement, secrets);
      break;
    } catch (error) {
      // After kill -9, backends of the old server may hold its memory for some seconds yet.
      if (tryNumber === START_TRIES)
        throw new Error(`PostgreSQL did not start; its log is ${placement.dataFolder}/server.log.`, {
          cause: error,
        });
      await sleep(RETRY_AFTER_MS);
    }
  }
  writeFileSync(secretsFile, JSON.stringify(secrets), { mode: 0o600 });
  return { secrets, wasRunning: false };
}

async function stopServer(placement: Placement): Promise<void> {
  const pid = postmasterPid(placement);
  if (pid === null || !isProcessAlive(pid)) return;
  await runAs(placement, placement.programs.pgCtl, [
    "stop",
    "--wait",
    "--timeout=60",
    "--mode=fast",
    `--pgdata=${placement.dataFolder}`,
  ]);
}

/**
 * Makes the server under `dataDir` where there is none, starts it where it does not run.
 * Safe to call from several processes at once.
 * @param dataDir absolute path
 */
export async function startEmbeddedServer(dataDir: string): Promise<EmbeddedServer> {
  const placement = placeEmbeddedServer(dataDir);
  return withFileLock(path.join(dataDir, "database.lock"), async () => {
    const { secrets, wasRunning } = await ensureRunning(dataDir, placement);
    await ensureDatabase(secrets);
    return {
      connectionString: urlTo(secrets, DATABASE_NAME),
      adminConnectionString: urlTo(secrets, "postgres"),
      placement,
      wasRunning,
      stop: () => stopServer(placement),
    };
  });
}
