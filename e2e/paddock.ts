import { test as base } from "@playwright/test";
import { makeDataDir, removeDataDir, START_TIMEOUT_MS, startPaddock } from "./start-paddock.ts";

/** A running Paddock of the test worker's own, empty at first, as a newcomer starts it. */
export type Paddock = { address: string; dataDir: string };

export const test = base.extend<object, { paddock: Paddock }>({
  paddock: [
    async ({}, use) => {
      const dataDir = makeDataDir();
      const { child, address } = await startPaddock(dataDir);
      await use({ address, dataDir });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      removeDataDir(dataDir);
    },
    { scope: "worker", timeout: START_TIMEOUT_MS + 30_000 },
  ],
  baseURL: async ({ paddock }, use) => use(paddock.address),
});

export { expect } from "@playwright/test";
