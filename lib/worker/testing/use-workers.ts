import { afterEach } from "vitest";
import type { TestDatabase } from "#lib/db/testing/test-database.ts";
import { type RunningWorker, startWorker } from "../start-worker.ts";

type Options = Omit<Parameters<typeof startWorker>[0], "connectionString">;

/** Starts workers within the test's own process, on its database; each is stopped after its test. */
export function useWorkers(test: TestDatabase): (options: Options) => Promise<RunningWorker> {
  const workers: RunningWorker[] = [];
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop(5_000)));
  });
  return async (options) => {
    const worker = await startWorker({ connectionString: test.url, ...options });
    workers.push(worker);
    return worker;
  };
}
