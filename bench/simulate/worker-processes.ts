import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { cpuMsOf, peakMemoryMbOf } from "./process-use.ts";

const main = path.join(import.meta.dirname, "../../lib/worker/main.ts");

export type Workers = { cpuMs: () => number; peakMemoryMb: () => number; stop: () => Promise<void> };

const sumOf = (children: ChildProcess[], use: (pid: number) => number): number =>
  children.reduce((sum, { pid }) => sum + (pid === undefined ? 0 : use(pid)), 0);

/** Workers as they are started in earnest, a process each. */
export function startWorkerProcesses(connectionString: string, count: number, concurrency: number): Workers {
  const env = {
    ...process.env,
    DATABASE_URL: connectionString,
    PADDOCK_WORKER_CONCURRENCY: String(concurrency),
    PADDOCK_DEMO: "off",
    PADDOCK_LOG_LEVEL: "warn",
  };
  const start = (): ChildProcess =>
    fork(main, [], { env, execArgv: process.env["BENCH_WORKER_FLAGS"]?.split(" ") ?? [] });
  const children = Array.from({ length: count }, start);
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
