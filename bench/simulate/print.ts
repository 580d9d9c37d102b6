import { type Measured, type Pace, cpuMsPerCall, shareOfIdeal } from "./measured.ts";

const round = (one: number): number => Number(one.toPrecision(3));

/** One line of a benchmark: `limit` is the physical limit or the alternative, `ratio` how we stand to it. */
export function print(line: {
  case: string;
  value: number;
  unit: string;
  limit: number;
  note: string;
}): void {
  const { value, limit, note, ...rest } = line;
  const figures = { value: round(value), limit: round(limit), ratio: round(value / limit), note };
  process.stdout.write(`${JSON.stringify({ bench: "simulate", ...rest, ...figures })}\n`);
}

/** How the bare client did: what the rest is measured by. */
export function printBare(bare: Measured, pace: Pace): void {
  const { atOnce, latencyMs } = pace;
  print({
    case: `bare client, ${atOnce} x ${latencyMs} ms: share of ideal time`,
    value: shareOfIdeal(bare, pace),
    unit: "",
    limit: 1,
    note: `${bare.callsInAll} calls; ${round(cpuMsPerCall(bare))} ms CPU a call, ${round(bare.memoryMb)} MB`,
  });
}

/** How a run stands to the bare client that sends the same requests. */
export function printAgainstBare(name: string, run: Measured, bare: Measured, pace: Pace): void {
  const note = "limit: the bare client, same requests, same endpoint, nothing stored";
  print({
    case: `${name}: share of ideal time`,
    value: shareOfIdeal(run, pace),
    unit: "",
    limit: shareOfIdeal(bare, pace),
    note: `${run.callsInWindow} calls in ${Math.round(run.windowMs)} ms; ${note}`,
  });
  print({
    case: `${name}: CPU per model call`,
    value: cpuMsPerCall(run),
    unit: "ms",
    limit: cpuMsPerCall(bare),
    note,
  });
  print({
    case: `${name}: memory of the workers`,
    value: run.memoryMb,
    unit: "MB",
    limit: bare.memoryMb,
    note,
  });
}
