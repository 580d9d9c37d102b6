/** Median of several runs after a first one that warms up, in milliseconds. @param work is told its turn, 0 for the warming */
export async function medianMs(work: (turn: number) => Promise<unknown>, runs = 30): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn <= runs; turn += 1) {
    const before = performance.now();
    await work(turn);
    if (turn > 0) times.push(performance.now() - before);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** How long it takes once, in milliseconds. */
export async function onceMs(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
