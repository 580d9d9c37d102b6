import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test as base } from "@playwright/test";
import pg from "pg";
import { z } from "zod";
import { catalogue, catalogueSize } from "./catalogue.ts";
import { makeDataDir, removeDataDir, startPaddock, type Started } from "./start-paddock.ts";

type Starter = { start: () => Promise<Started & { databasePid: number }> };

/** What is left at the end of a test is ended. */
const test = base.extend<{ starter: Starter }>({
  starter: async ({}, use) => {
    const dataDir = makeDataDir();
    const ends: (() => void)[] = [];
    const databasePids: number[] = [];
    const start = async (): Promise<Started & { databasePid: number }> => {
      const started = await startPaddock(dataDir);
      ends.push(() => started.child.kill("SIGTERM"));
      const databasePid = await findPostmasterPid(dataDir);
      databasePids.push(databasePid);
      return { ...started, databasePid };
    };
    await use({ start });
    for (const end of ends) end();
    await expect.poll(() => databasePids.some(isAlive), { timeout: 30_000 }).toBe(false);
    removeDataDir(dataDir);
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
