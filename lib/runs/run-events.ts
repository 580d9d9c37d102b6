import { setTimeout as wait } from "node:timers/promises";
import type { Context } from "#lib/db/context.ts";
import { getRun } from "./get-run.ts";
import type { RunDetail } from "./schemas.ts";

const INTERVAL_MS = 1_000;
/** A comment keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;

const hasEnded = (run: RunDetail): boolean =>
  !["queued", "running", "paused"].includes(run.status) && run.counts.running === 0;

/** What is the same apart from the passing of time is not sent again. */
const identity = ({ secondsLeft: _left, ratePerMinute: _rate, ...rest }: RunDetail): string =>
  JSON.stringify(rest);

async function* events(
  ctx: Context,
  id: string,
  first: RunDetail,
  { signal, mayGoOn }: Listener,
): AsyncGenerator<string> {
  let sent = "";
  let sentAt = 0;
  let run = first;
  while (!signal.aborted) {
    const seen = identity(run);
    if (seen !== sent) {
      yield `data: ${JSON.stringify(run)}\n\n`;
      [sent, sentAt] = [seen, performance.now()];
    } else if (performance.now() - sentAt > HEARTBEAT_MS) {
      yield ": still here\n\n";
      sentAt = performance.now();
    }
    if (hasEnded(run)) return;
    await wait(INTERVAL_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted || !(await mayGoOn())) return;
    run = await getRun(ctx, id);
  }
}

type Listener = {
  /** Whoever listens is gone. */
  signal: AbortSignal;
  /** Whether whoever listens may still know: a session ends, a key is revoked. */
  mayGoOn: () => Promise<boolean>;
};

/**
 * Server-sent events of a run: its RunDetail at once, then each second in which something changed, the last one
 * when it has ended; then the stream closes, as it does when whoever listens may no longer. @throws not-found before anything is sent
 */
export async function runEvents(
  ctx: Context,
  id: string,
  listener: Listener,
): Promise<ReadableStream<Uint8Array>> {
  const first = await getRun(ctx, id);
  const encoder = new TextEncoder();
  const lines = events(ctx, id, first, listener);
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
}
