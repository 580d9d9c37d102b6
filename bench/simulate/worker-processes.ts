import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { workerEnvironment, workerFlags } from "#lib/worker/process-options.ts";
import { until } from "#lib/runs/testing/until.ts";
import { createDatabase } from "#lib/db/client.ts";
import { cpuMsOf, peakMemoryMbOf } from "./process-use.ts";

const main = path.join(import.meta.dirname, "../../lib/worker/main.ts");

const START_MS = 60_000;

export type Workers = { cpuMs: () => number; peakMemoryMb: () => number; stop: () => Promise<void> };

const sumOf = (children: ChildProcess[], use: (pid: number) => number): number =>
  children.reduce((sum, { pid }) => sum + (pid === undefined ? 0 : use(pid)), 0);

async function registered(connectionString: string, children: ChildProcess[]): Promise<void> {
  const db = createDatabase(connectionString, 1);
  const pids = children.map(({ pid = 0 }) => pid);
  await until(
    async () => (await db.worker.count({ where: { pid: { in: pids } } })) === pids.length,
    START_MS,
    50,
  );
  await db.$disconnect();
}

/** `items`: what the launcher expects each to hold. */
type Start = { connectionString: string; folder: string; count: number; items: number };

/** Workers as they are started in earnest, a process each; returns when they are there. */
export async function startWorkerProcesses({
  connectionString,
  folder,
  count,
  items,
}: Start): Promise<Workers> {
  const env = {
    ...process.env,
    ...workerEnvironment(folder),
    DATABASE_URL: connectionString,
    PADDOCK_DATA_DIR: folder,
    PADDOCK_WORKER_CONCURRENCY: "",
    PADDOCK_DEMO: "off",
    PADDOCK_LOG_LEVEL: "warn",
  };
  const flags = process.env["BENCH_WORKER_FLAGS"]?.split(" ") ?? [];
  const children = Array.from({ length: count }, () =>
    fork(main, [], { env, execArgv: [...workerFlags(items), ...flags] }),
  );
  await registered(connectionString, children);
  return {
    cpuMs: () => sumOf(children, cpuMsOf),
    peakMemoryMb: () => sumOf(children, peakMemoryMbOf),
    stop: async () => {
      await Promise.all(
        children.map(async (child) => {
          const ended = once(child, "exit");
          child.disconnect();
          await ended;
        }),
      );
    },
  };
}
