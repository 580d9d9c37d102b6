import { z } from "zod";

export type Pace = { latencyMs: number; atOnce: number };

export const Measured = z.object({
  /** While all hands were full. */
  windowMs: z.number(),
  callsInWindow: z.number(),
  callsInAll: z.number(),
  /** Of all calls, in all processes that sent them. */
  cpuMs: z.number(),
  /** Of all those processes together. */
  memoryMb: z.number(),
});
export type Measured = z.infer<typeof Measured>;

/** The same of a run, with what it did to the database. */
export type RunMeasured = Measured & {
  databaseCpuMs: number;
  commits: number;
  rows: number;
  complete: number;
  cases: number;
};

/** Ideal time (calls x latency / calls at a time) as a share of the time it took. */
export const shareOfIdeal = ({ callsInWindow, windowMs }: Measured, { latencyMs, atOnce }: Pace): number =>
  (callsInWindow * latencyMs) / atOnce / windowMs;

export const cpuMsPerCall = ({ cpuMs, callsInAll }: Measured): number => cpuMs / callsInAll;
