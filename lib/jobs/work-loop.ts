import { setTimeout as sleep } from "node:timers/promises";
import type { PgBoss } from "pg-boss";
import { TOUCH_INTERVAL_MS } from "./queue-options.ts";
import type { JobDefinition } from "./job-definition.ts";

/** One handing-over of a job. The pair of job and number is its fencing token: a later one has a higher number. */
export type Delivery<Payload> = { jobId: string; deliveryNumber: number; payload: Payload };

export type WorkLoopOptions<Payload> = {
  boss: PgBoss;
  job: JobDefinition<Payload>;
  /** Returns when the job is done with; throws to have it delivered again. */
  handle: (delivery: Delivery<Payload>) => Promise<void>;
  /** Jobs under way at once; a function is asked again before each look for more. */
  concurrency: number | (() => number);
  /** How often it looks for jobs while there are none. */
  idlePollMs?: number;
  onError: (error: unknown) => void;
};

export type WorkLoop = {
  /** Looks for jobs now instead of at the next poll. */
  wake: () => void;
  /** Takes no more jobs, and returns when those under way have ended, at the latest after `graceMs`. */
  stop: (graceMs: number) => Promise<void>;
};

const IDLE_POLL_MS = 250;
/** Places that become free one after the other are filled together. */
const FETCH_INTERVAL_MS = 25;
/** Finished jobs are reported together; nobody waits for it. */
const SETTLE_INTERVAL_MS = 50;
const AFTER_ERROR_MS = 1_000;

const nothing = (): void => undefined;

type Held = { id: string; retryCount: number };
type Failed = { held: Held; reason: string };

const STOPPED = "Its worker was asked to end.";
const REASON_LIMIT = 1_000;

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, REASON_LIMIT);

/** One statement for all that failed alike. */
function byReason(failed: readonly Failed[]): Map<string, Held[]> {
  const groups = new Map<string, Held[]>();
  for (const { held, reason } of failed) groups.set(reason, [...(groups.get(reason) ?? []), held]);
  return groups;
}

/**
 * Takes jobs from a queue as places become free: one statement fetches as many as there are places, one
 * reports all that ended, one keeps all that are under way alive. Nothing waits for the slowest of a batch.
 */
export function startWorkLoop<Payload>({
  boss,
  job,
  handle,
  concurrency,
  idlePollMs = IDLE_POLL_MS,
  onError,
}: WorkLoopOptions<Payload>): WorkLoop {
  const places = typeof concurrency === "number" ? () => concurrency : concurrency;
  const underWay = new Map<string, Held>();
  const done: Held[] = [];
  const failed: Failed[] = [];
  const state = { isStopping: false };
  let wakeUp: () => void = nothing;

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const work = async (held: Held, data: unknown): Promise<void> => {
    try {
      const payload = job.payload.parse(data);
      await handle({ jobId: held.id, deliveryNumber: held.retryCount, payload });
      done.push(held);
    } catch (error) {
      onError(error);
      failed.push({ held, reason: reasonOf(error) });
    } finally {
      underWay.delete(held.id);
      wakeUp();
    }
  };

  const report = async (): Promise<void> => {
    const ended = done.splice(0);
    const broken = failed.splice(0);
    try {
      if (ended.length > 0) await boss.complete(job.name, ended);
      for (const [message, jobs] of byReason(broken)) await boss.fail(job.name, jobs, { message });
    } catch (error) {
      // Reported again later, twice at worst; nothing but the queue's own books depends on it.
      onError(error);
      done.push(...ended);
      failed.push(...broken);
      await new Promise((resolve) => setTimeout(resolve, AFTER_ERROR_MS));
    }
  };

  // One after the other, so that whoever waits for the last report has waited for all.
  let reported: Promise<void> = Promise.resolve();
  const settle = (): Promise<void> => {
    reported = reported.then(report);
    return reported;
  };

  const fetchLoop = async (): Promise<void> => {
    let lastFetch = -Infinity;
    while (!state.isStopping) {
      if (underWay.size >= places()) {
        await pause(idlePollMs);
        continue;
      }
      try {
        await sleep(Math.max(0, lastFetch + FETCH_INTERVAL_MS - performance.now()));
        lastFetch = performance.now();
        const free = places() - underWay.size;
        if (free <= 0) continue;
        const jobs = await boss.fetch<object>(job.name, { batchSize: free });
        for (const { id, retryCount, data } of jobs) {
          const held = { id, retryCount };
          underWay.set(id, held);
          void work(held, data);
        }
        if (jobs.length < free) await pause(idlePollMs);
      } catch (error) {
        onError(error);
        await pause(AFTER_ERROR_MS);
      }
    }
  };

  const settleTimer = setInterval(() => void settle(), SETTLE_INTERVAL_MS);
  const touchTimer = setInterval(() => {
    const held = [...underWay.values()];
    if (held.length > 0) boss.touch(job.name, held).catch(onError);
  }, TOUCH_INTERVAL_MS);
  const fetching = fetchLoop();

  return {
    wake: () => wakeUp(),
    stop: async (graceMs) => {
      state.isStopping = true;
      wakeUp();
      await fetching;
      const until = performance.now() + graceMs;
      while (underWay.size > 0 && performance.now() < until) await pause(IDLE_POLL_MS);
      clearInterval(settleTimer);
      clearInterval(touchTimer);
      // What is still under way goes to another worker; its claim is lost to this one.
      failed.push(...[...underWay.values()].map((held) => ({ held, reason: STOPPED })));
      await settle();
    },
  };
}
