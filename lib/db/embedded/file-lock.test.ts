import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { withFileLock } from "./file-lock.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("withFileLock", () => {
  it("lets one in after the other, though all ask at once", async () => {
    const lock = path.join(folder, "one.lock");
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withFileLock(lock, work)));
    expect(most).toBe(1);
    expect(inside).toBe(0);
  });

  it("takes the lock of a process that is dead", async () => {
    const lock = path.join(folder, "dead.lock");
    // Above the largest process id that Linux gives out.
    writeFileSync(lock, "99999999");
    await expect(withFileLock(lock, async () => "in")).resolves.toBe("in");
  });

  it("gives the lock back when the work throws", async () => {
    const lock = path.join(folder, "throws.lock");
    await expect(withFileLock(lock, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    await expect(withFileLock(lock, async () => "in")).resolves.toBe("in");
  });

  it("says who holds it when it waits too long", async () => {
    const lock = path.join(folder, "held.lock");
    await withFileLock(lock, async () => {
      await expect(withFileLock(lock, async () => "in", 50)).rejects.toThrow(String(process.pid));
    });
  });
});
