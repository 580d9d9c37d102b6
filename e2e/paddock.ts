import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";

const START_TIMEOUT_MS = 120_000;

/** A running Paddock of the test worker's own, empty at first, as a newcomer starts it. */
export type Paddock = { address: string; dataDir: string };

async function readyAddress(child: ChildProcess): Promise<string> {
  let output = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Paddock did not start:\n${output}`)), START_TIMEOUT_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /Paddock is ready: (\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("exit", (code) => reject(new Error(`Paddock ended with ${code}:\n${output}`)));
  });
}

export const test = base.extend<object, { paddock: Paddock }>({
  paddock: [
    async ({}, use) => {
      const dataDir = mkdtempSync(path.join(os.tmpdir(), "paddock-e2e-"));
      chmodSync(dataDir, 0o755);
      const { DATABASE_URL: _ignored, ...inherited } = process.env;
      const child = spawn(process.execPath, ["scripts/start.ts"], {
        env: {
          ...inherited,
          PADDOCK_DATA_DIR: dataDir,
          PADDOCK_DEMO: "off",
          PORT: "0",
          PADDOCK_LOG_LEVEL: "warn",
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      const address = await readyAddress(child);
      await use({ address, dataDir });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: START_TIMEOUT_MS + 30_000 },
  ],
  baseURL: async ({ paddock }, use) => use(paddock.address),
});

export { expect } from "@playwright/test";
