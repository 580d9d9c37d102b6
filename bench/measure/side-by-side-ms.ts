const RUNS_MAX = 200;
/** Slow ones are measured less often: for so long, and at least ten times. */
const ENOUGH_MS = 4_000;
const RUNS_MIN = 10;

const median = (times: number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * Medians of ours and of the bare alternative, in turns, so that what else the machine does meets both; the first
 * quarter warms up, as a server is that has been used.
 * @param bare and `ours` are told their turn
 * @returns ours, then the bare one's, in milliseconds
 */
export async function sideBySideMs(
  bare: (turn: number) => Promise<unknown>,
  ours: (turn: number) => Promise<unknown>,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  const begun = performance.now();
  for (let turn = 0; turn < RUNS_MAX; turn += 1) {
    for (const [place, work] of [ours, bare].entries()) {
      const before = performance.now();
      await work(turn);
      times[place]?.push(performance.now() - before);
    }
    if (turn >= RUNS_MIN && performance.now() - begun > ENOUGH_MS) break;
  }
  const warm = (all: number[]): number[] => all.slice(Math.floor(all.length / 4));
  return [median(warm(times[0])), median(warm(times[1]))];
}
