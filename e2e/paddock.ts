import { test as base } from "@playwright/test";
import { makeDataDir, removeDataDir, START_TIMEOUT_MS, startPaddock } from "./start-paddock.ts";

/** A running Paddock of the test worker's own, empty at first, as a newcomer starts it. */
export type Paddock = { address: string; dataDir: string };

/** `startedFor` is what a spec sets to have a Paddock that no other spec has worked with */
export const test = base.extend<object, { startedFor: string; paddock: Paddock }>({
  startedFor: ["any", { scope: "worker", option: true }],
  paddock: [
    async ({ startedFor }, use) => {
      const dataDir = makeDataDir(startedFor);
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
