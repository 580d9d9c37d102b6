import { monitorEventLoopDelay } from "node:perf_hooks";

/** How long work takes, and for how long at most this process answered nothing meanwhile; in milliseconds. */
export async function longestPause(work: () => Promise<unknown>): Promise<{ took: number; pause: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = performance.now();
  await work();
  const took = performance.now() - before;
  delay.disable();
  return { took, pause: delay.max / 1e6 };
}
