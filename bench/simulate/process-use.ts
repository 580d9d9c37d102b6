import { existsSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100;
const FIELDS_BEFORE_USER_TIME = 11;

/** CPU milliseconds that a process has used so far (proc(5), /proc/pid/stat: utime and stime); 0 where there is no /proc. */
export function cpuMsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  // The command's name may hold spaces; what follows its bracket does not.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  const [user = "0", system = "0"] = fields.slice(FIELDS_BEFORE_USER_TIME);
  return ((Number(user) + Number(system)) * 1_000) / TICKS_PER_SECOND;
}

/** The most memory that a process ever held, in MB (VmHWM). */
export function peakMemoryMbOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(file, "utf8")) ?? [];
  return Number(kilobytes) / 1_024;
}
