import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test as base } from "@playwright/test";
import pg from "pg";
import { z } from "zod";
import { catalogue, catalogueSize } from "./catalogue.ts";

type Started = { child: ChildProcess; address: string; databasePid: number };
type Starter = { dataDir: string; start: () => Promise<Started> };

const READY_TIMEOUT_MS = 90_000;

/** Starts as `npm start` does; what is left at the end of a test is ended. */
const test = base.extend<{ starter: Starter }>({
  starter: async ({}, use) => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), "paddock-start-"));
    chmodSync(dataDir, 0o755);
    const children: ChildProcess[] = [];
    const databasePids: number[] = [];
    const start = (): Promise<Started> =>
      new Promise((resolve, reject) => {
        const { DATABASE_URL: _ignored, ...inherited } = process.env;
        const env = { ...inherited, PADDOCK_DATA_DIR: dataDir, PADDOCK_DEMO: "off", PORT: "0" };
        const child = spawn(process.execPath, ["scripts/paddock.mjs", "start"], {
          env,
          stdio: ["ignore", "pipe", "pipe"],
        });
        children.push(child);
        let output = "";
        const timer = setTimeout(() => reject(new Error(`not ready:\n${output}`)), READY_TIMEOUT_MS);
        const read = (chunk: Buffer): void => {
          output += chunk.toString();
          const address = /Paddock is ready: (\S+)/.exec(output)?.[1];
          if (!address) return;
          clearTimeout(timer);
          findPostmasterPid(dataDir).then((databasePid) => {
            databasePids.push(databasePid);
            resolve({ child, address, databasePid });
          }, reject);
        };
        child.stdout.on("data", read);
        child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
      });
    await use({ dataDir, start });
    for (const child of children) child.kill("SIGTERM");
    await expect.poll(() => databasePids.some(isAlive), { timeout: 30_000 }).toBe(false);
    rmSync(dataDir, { recursive: true, force: true });
  },
});

/** The database may be elsewhere than asked for (its user may not enter): it says where itself. */
async function findPostmasterPid(dataDir: string): Promise<number> {
  const { port, password } = z
    .object({ port: z.number(), password: z.string() })
    .parse(JSON.parse(readFileSync(path.join(dataDir, "database.json"), "utf8")));
  const client = new pg.Client({ host: "127.0.0.1", port, password, user: "paddock", database: "postgres" });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return Number(
      readFileSync(path.join(rows[0]?.data_directory ?? "", "postmaster.pid"), "utf8").split("\n")[0],
    );
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/api/v1/health`).then(
    (response) => response.ok,
    () => false,
  );
}

async function countApis(address: string): Promise<number> {
  const response = await fetch(`${address}/api/v1/overview`);
  return z.object({ apis: z.number() }).parse(await response.json()).apis;
}

test("SIGTERM stops web, worker and database; what was stored is there at the next start", async ({
  starter,
}) => {
  const first = await starter.start();
  await fetch(`${first.address}/api/v1/imports`, { method: "POST", body: catalogue });
  first.child.kill("SIGTERM");
  await expect.poll(() => isAlive(first.databasePid), { timeout: 30_000 }).toBe(false);
  expect(await answers(first.address)).toBe(false);
  const second = await starter.start();
  expect(await countApis(second.address)).toBe(catalogueSize);
});

test("after kill -9 of launcher and database, the next start recovers by itself", async ({ starter }) => {
  const first = await starter.start();
  await fetch(`${first.address}/api/v1/imports`, { method: "POST", body: catalogue });
  first.child.kill("SIGKILL");
  process.kill(first.databasePid, "SIGKILL");
  await expect.poll(() => answers(first.address), { timeout: 30_000 }).toBe(false);
  const second = await starter.start();
  expect(await countApis(second.address)).toBe(catalogueSize);
});

test("a second start on the same data joins the first, and either may end before the other", async ({
  starter,
}) => {
  const [first, second] = await Promise.all([starter.start(), starter.start()]);
  expect(first.address).not.toBe(second.address);
  await fetch(`${first.address}/api/v1/imports`, { method: "POST", body: catalogue });
  first.child.kill("SIGTERM");
  await expect.poll(() => answers(first.address), { timeout: 30_000 }).toBe(false);
  expect(await countApis(second.address)).toBe(catalogueSize);
});
