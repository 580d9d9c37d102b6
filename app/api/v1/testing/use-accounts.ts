import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, vi } from "vitest";
import { database } from "#lib/db/client.ts";
import { useTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import * as setup from "../setup/route.ts";
import { Browser } from "./browser.ts";

export const CODE = "ABCD-EFGH";
export const OWNER = { name: "Olga Owner", email: "olga@paddock.test", password: "correct horse battery" };

/** A database behind the routes, and the environment of a web process that was started with a set-up code. */
export function useRoutes(): TestDatabase {
  const test = useTestDatabase();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "paddock-routes-"));
  beforeAll(() => {
    vi.stubEnv("DATABASE_URL", test.url);
    vi.stubEnv("PADDOCK_DATA_DIR", dataDir);
    vi.stubEnv("PADDOCK_SETUP_CODE", CODE);
  });
  afterAll(async () => {
    await database().$disconnect();
    vi.unstubAllEnvs();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return test;
}

/** A browser in which the owner was set up, and is signed in. */
export async function ownersBrowser(): Promise<Browser> {
  const browser = new Browser();
  const { status } = await browser.post(setup.POST, "/api/v1/setup", { ...OWNER, code: CODE });
  if (status !== 200) throw new Error(`The set-up answered ${status}.`);
  return browser;
}
