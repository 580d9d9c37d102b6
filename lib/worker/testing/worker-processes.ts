import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterEach } from "vitest";
import type { TestDatabase } from "#lib/db/testing/test-database.ts";

/** How a worker's process comes to its end; "disconnect": what started it is gone. */
type Ending = "SIGKILL" | "SIGTERM" | "disconnect";
type Processes = {
  start: () => ChildProcess;
  /** @returns once it has ended */
  end: (child: ChildProcess, how: Ending) => Promise<void>;
};

/** Workers as processes of their own, as `npm start` runs them; none outlives its test. */
export function useWorkerProcesses(test: TestDatabase, concurrency: number, logLevel = "warn"): Processes {
  const children: ChildProcess[] = [];
  const end: Processes["end"] = async (child, how) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    if (how === "disconnect") child.disconnect();
    else child.kill(how);
    await ended;
  };
  const start = (): ChildProcess => {
    const child = fork(path.join(import.meta.dirname, "../main.ts"), [], {
      env: {
        ...process.env,
        DATABASE_URL: test.url,
        PADDOCK_WORKER_CONCURRENCY: String(concurrency),
        PADDOCK_LOG_LEVEL: logLevel,
        PADDOCK_DEMO: "off",
      },
      execArgv: ["--disable-warning=ExperimentalWarning"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    children.push(child);
    return child;
  };
  afterEach(async () => {
    for (const child of children.splice(0)) await end(child, "SIGKILL");
  });
  return { start, end };
}
