import { setTimeout as sleep } from "node:timers/promises";

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

/**
 * How long work takes, and how long at most this process computed before it looked after anything else; in milliseconds.
 * The latter in time of the CPU: on a machine that others use as well, the clock would measure them.
 */
export async function longestPause(work: () => Promise<unknown>): Promise<{ took: number; pause: number }> {
  let pause = 0;
  const state = { isDone: false };
  const watching = (async () => {
    for (let before = cpuMs(); !state.isDone;) {
      await sleep(1);
      const now = cpuMs();
      pause = Math.max(pause, now - before);
      before = now;
    }
  })();
  const before = performance.now();
  await work();
  const took = performance.now() - before;
  state.isDone = true;
  await watching;
  return { took, pause };
}
