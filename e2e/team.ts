import { expect, test as base, type Browser, type Page } from "@playwright/test";
import { z } from "zod";
import type { Role } from "#lib/auth/schemas.ts";
import { makeDataDir, removeDataDir, startPaddock, START_TIMEOUT_MS, type Started } from "./start-paddock.ts";

export type { Started };
export const PASSWORD = "correct horse battery";
const OWNER = { name: "Olga Owner", email: "olga@paddock.test", password: PASSWORD };

/** A Paddock of each test's own: accounts would shut other tests out. */
export const test = base.extend<{ started: Started }>({
  started: [
    async ({}, use) => {
      const dataDir = makeDataDir();
      const started = await startPaddock(dataDir);
      await use(started);
      const ended = new Promise((resolve) => started.child.once("exit", resolve));
      started.child.kill("SIGTERM");
      await ended;
      removeDataDir(dataDir);
    },
    { timeout: START_TIMEOUT_MS + 30_000 },
  ],
  baseURL: async ({ started }, use) => use(started.address),
});

/** Makes the owner's account, and signs them in. */
export async function setUpOwner(page: Page, started: Started): Promise<void> {
  const made = await page.request.post("/api/v1/setup", { data: { ...OWNER, code: started.setUpCode } });
  expect(made.ok(), await made.text()).toBe(true);
}

export const emailOf = (name: string): string => `${name.split(" ")[0]?.toLowerCase()}@paddock.test`;

/** Makes an account, as whoever was invited by `owner` would. @returns a page at a machine of their own, signed in */
export async function letIn(
  owner: Page,
  browser: Browser,
  address: string,
  { name, role }: { name: string; role: Role },
): Promise<Page> {
  const invited = await owner.request.post("/api/v1/invitations", { data: { role, days: 1 } });
  const { path } = z.object({ path: z.string() }).parse(await invited.json());
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  const data = { token: path.split("/").at(-1), name, email: emailOf(name), password: PASSWORD };
  const accepted = await page.request.post("/api/v1/invitations/accept", { data });
  expect(accepted.ok(), await accepted.text()).toBe(true);
  return page;
}

export { expect } from "@playwright/test";
