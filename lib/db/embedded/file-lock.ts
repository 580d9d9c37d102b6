import { linkSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_INTERVAL_MS = 100;

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function holderOf(file: string): number | null {
  try {
    return Number(readFileSync(file, "utf8")) || null;
  } catch {
    return null;
  }
}

function tryToTake(file: string): boolean {
  // A link appears with its content in one step; open-then-write would show an empty file between.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch {
    const holder = holderOf(file);
    if (holder !== null && !isProcessAlive(holder)) rmSync(file, { force: true });
    return false;
  } finally {
    unlinkSync(own);
  }
}

/** Runs `work` while no other process holds the file. A lock whose holder is dead counts for nothing. */
export async function withFileLock<T>(file: string, work: () => Promise<T>, timeoutMs = 600_000): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const deadline = Date.now() + timeoutMs;
  while (!tryToTake(file)) {
    if (Date.now() > deadline)
      throw new Error(`Another process (${holderOf(file)}) has held ${file} for too long.`);
    await sleep(POLL_INTERVAL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
