import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedServer } from "#lib/db/embedded/server.ts";
import { prepareTemplate } from "./template.ts";

declare module "vitest" {
  export interface ProvidedContext {
    adminConnectionString: string;
  }
}

/** One PostgreSQL of its own for the whole test run; each test file clones a database from its template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "paddock-test-"));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedServer(folder);
  await prepareTemplate(server.adminConnectionString);
  project.provide("adminConnectionString", server.adminConnectionString);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    if (server.placement.movedBecause)
      rmSync(path.dirname(server.placement.dataFolder), { recursive: true, force: true });
  };
}
