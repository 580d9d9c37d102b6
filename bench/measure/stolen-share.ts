import { existsSync, readFileSync } from "node:fs";

const STOLEN = 7;
const TIMES = 8;

/** Ticks of all processors together since the machine started (proc(5), /proc/stat). */
function ticks(): { stolen: number; all: number } {
  if (!existsSync("/proc/stat")) return { stolen: 0, all: 0 };
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const times = line
    .trim()
    .split(/\s+/)
    .slice(1, 1 + TIMES)
    .map(Number);
  return { stolen: times[STOLEN] ?? 0, all: times.reduce((sum, time) => sum + time, 0) };
}

/**
 * Begins to watch what a virtual machine's host takes away (steal time).
 * @returns a function that says which share of the processors' time it was since, 0 to 1; 0 where nobody tells
 */
export function watchStolen(): () => number {
  const before = ticks();
  return () => {
    const now = ticks();
    return now.all === before.all ? 0 : (now.stolen - before.stolen) / (now.all - before.all);
  };
}
