import { fork, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

const STOP_TIMEOUT_MS = 20_000;
const RESTART_FIRST_MS = 1_000;
const RESTART_MOST_MS = 30_000;

export type Child = { stop: () => Promise<void> };

/**
 * Keeps a process of ours running: started again when it falls over, slower each time. The channel
 * between us tells the child that we are gone, should we be killed.
 */
export function keepRunning(
  name: string,
  file: string,
  environment: NodeJS.ProcessEnv,
  options: { execArgv?: string[]; onMessage?: (message: unknown) => void } = {},
): Child {
  let isStopping = false;
  let current: ChildProcess | null = null;
  let restartAfterMs = RESTART_FIRST_MS;

  const start = (): void => {
    const child = fork(file, [], {
      env: environment,
      execArgv: ["--disable-warning=ExperimentalWarning", ...(options.execArgv ?? [])],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const startedAt = Date.now();
    current = child;
    if (options.onMessage) child.on("message", options.onMessage);
    child.once("exit", (code, signal) => {
      if (isStopping) return;
      if (Date.now() - startedAt > RESTART_MOST_MS) restartAfterMs = RESTART_FIRST_MS;
      process.stderr.write(
        `The ${name} process ended (${signal ?? `code ${code}`}); starting it again in ${restartAfterMs / 1000} s.\n`,
      );
      setTimeout(() => (isStopping ? undefined : start()), restartAfterMs).unref();
      restartAfterMs = Math.min(restartAfterMs * 2, RESTART_MOST_MS);
    });
  };
  start();

  return {
    stop: async () => {
      isStopping = true;
      const child = current;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.kill("SIGTERM");
      const isLate = await Promise.race([
        ended.then(() => false),
        sleep(STOP_TIMEOUT_MS, true, { ref: false }),
      ]);
      if (isLate) child.kill("SIGKILL");
      await ended;
    },
  };
}
