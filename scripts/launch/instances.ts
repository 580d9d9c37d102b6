import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isProcessAlive, withFileLock } from "../../lib/db/embedded/file-lock.ts";
import { startEmbeddedServer, type EmbeddedServer } from "../../lib/db/embedded/server.ts";

export type SharedServer = { server: EmbeddedServer; release: () => Promise<void> };

function othersAlive(folder: string): boolean {
  return readdirSync(folder)
    .map(Number)
    .some((pid) => pid !== process.pid && isProcessAlive(pid));
}

/**
 * The embedded server of a data folder, shared by every start on that folder: the first one in starts
 * it, the last one out stops it. A start that was killed counts for nothing.
 */
export async function shareEmbeddedServer(dataDir: string): Promise<SharedServer> {
  const folder = path.join(dataDir, "instances");
  const lock = path.join(dataDir, "instances.lock");
  const own = path.join(folder, String(process.pid));
  const server = await withFileLock(lock, async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(own, "");
    return startEmbeddedServer(dataDir);
  });
  const release = (): Promise<void> =>
    withFileLock(lock, async () => {
      rmSync(own, { force: true });
      if (!othersAlive(folder)) await server.stop();
    });
  return { server, release };
}
