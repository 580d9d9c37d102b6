import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export const START_TIMEOUT_MS = 120_000;

export type Started = {
  child: ChildProcess;
  address: string;
  /** What the terminal shows for /setup, "" where there are accounts. */
  setUpCode: string;
};

export function makeDataDir(whatFor = "any"): string {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), `paddock-e2e-${whatFor}-`));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(dataDir, 0o755);
  return dataDir;
}

/** Removes a data folder, and what stands elsewhere for it because the database's user may not enter the clone. */
export function removeDataDir(dataDir: string): void {
  const hash = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(path.join("/var/lib/paddock", hash), { recursive: true, force: true });
}

/**
 * Starts as `npm start` does, without the demo; answers when Paddock says that it is ready.
 * @throws with all that it said, where it ended instead
 */
export async function startPaddock(dataDir: string, also: Record<string, string> = {}): Promise<Started> {
  const { DATABASE_URL: _ignored, ...inherited } = process.env;
  const given = {
    PADDOCK_DATA_DIR: dataDir,
    PADDOCK_DEMO: "off",
    PORT: "0",
    PADDOCK_LOG_LEVEL: "warn",
    ...also,
  };
  const child = spawn(process.execPath, ["scripts/paddock.mjs", "start"], {
    env: { ...inherited, ...given },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise<Started>((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`Paddock did not start:\n${output}`)), START_TIMEOUT_MS);
    child.once("exit", (code) => reject(new Error(`Paddock ended with ${code}:\n${output}`)));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Paddock is ready: (\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve({ child, address, setUpCode: /\/setup, code (\S+)/.exec(output)?.[1] ?? "" });
    });
  });
}
