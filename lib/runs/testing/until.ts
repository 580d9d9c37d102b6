import { setTimeout as wait } from "node:timers/promises";

const LOOK_EVERY_MS = 25;

/** Looks again and again until there is something; fails with what it saw last. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  timeoutMs = 30_000,
  lookEveryMs = LOOK_EVERY_MS,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`waited ${timeoutMs} ms for nothing: ${look.toString()}`);
    await wait(lookEveryMs);
  }
}
