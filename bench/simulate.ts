// `npm run bench simulate [CALLS_AT_ONCE LATENCY_MS [CASES]]`: a run against the offline model on a loopback port, by one
// worker and by two, beside the bare client and beside one case at a time. Without arguments: three loads, a few minutes.
import { type Load, measureLoad } from "./simulate/measure-load.ts";

/** Cases for some 10 to 25 seconds with all places taken. */
const loads: readonly Load[] = [
  { atOnce: 64, latencyMs: 500, count: 640 },
  { atOnce: 256, latencyMs: 500, count: 3_072 },
  { atOnce: 512, latencyMs: 1_000, count: 4_096 },
];

const [atOnce, latencyMs = 500, count] = process.argv.slice(3).map(Number);
const asked = atOnce === undefined ? loads : [{ atOnce, latencyMs, count: count ?? atOnce * 10 }];
for (const load of asked) await measureLoad(load);
// The queue's sender lives as long as its process.
process.exit(0);
