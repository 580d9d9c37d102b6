import { existsSync, readdirSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100;
const FIELDS_BEFORE_USER_TIME = 11;

/** Fields of /proc/pid/stat from the state on (proc(5)): the command's name before it may hold spaces. */
function statOf(pid: number): string[] {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
}

const cpuOf = (fields: string[]): number =>
  (fields.reduce((sum, ticks) => sum + Number(ticks), 0) * 1_000) / TICKS_PER_SECOND;

/** CPU milliseconds that a process has used so far (utime and stime); 0 where there is no /proc. */
export const cpuMsOf = (pid: number): number =>
  cpuOf(statOf(pid).slice(FIELDS_BEFORE_USER_TIME, FIELDS_BEFORE_USER_TIME + 2));

const parentOf = (pid: number): number => Number(statOf(pid)[1] ?? -1);

/** The same of a process's parent and all the children of that, those that ended included: PostgreSQL as a whole. */
export function familyCpuMsOf(pid: number): number {
  if (!existsSync("/proc")) return 0;
  const parent = parentOf(pid);
  const siblings = readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && parentOf(Number(name)) === parent,
  );
  const own = cpuOf(statOf(parent).slice(FIELDS_BEFORE_USER_TIME, FIELDS_BEFORE_USER_TIME + 4));
  return siblings.reduce((sum, name) => sum + cpuMsOf(Number(name)), own);
}

/** The most memory that a process ever held, in MB (VmHWM). */
export function peakMemoryMbOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(file, "utf8")) ?? [];
  return Number(kilobytes) / 1_024;
}
