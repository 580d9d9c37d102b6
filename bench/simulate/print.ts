import { type Measured, type Pace, type RunMeasured, cpuMsPerCall, shareOfIdeal } from "./measured.ts";

const round = (one: number): number => Number(one.toPrecision(3));

/** One line of a benchmark: `limit` is the physical limit or the alternative, `ratio` how we stand to it. */
type Line = { case: string; value: number; unit: string; limit: number; note: string };

export type Printer = {
  print: (line: Line) => void;
  /** How the bare client did: what the rest is measured by. */
  printBare: (bare: Measured, processes: number) => void;
  /** How a run stands to the bare client that sends the same requests in as many processes. */
  printAgainstBare: (run: RunMeasured, bare: Measured, workers: number) => void;
  /** What the machine's host took away meanwhile, as a share of all its processors. */
  printStolen: (stolen: number, workers: number, limit: number) => void;
};

const nameOf = (workers: number): string => (workers === 1 ? "1 worker" : `${workers} workers`);
const inProcesses = (count: number): string => (count === 1 ? "1 process" : `${count} processes`);

/** Prints the lines of one load. */
export function printer(pace: Pace): Printer {
  const load = `${pace.atOnce} x ${pace.latencyMs} ms`;
  const print = ({ value, limit, note, ...line }: Line): void => {
    const figures = { value: round(value), limit: round(limit), ratio: round(value / limit), note };
    process.stdout.write(
      `${JSON.stringify({ bench: "simulate", ...line, case: `${load}, ${line.case}`, ...figures })}\n`,
    );
  };
  return {
    print,
    printBare: (bare, processes) =>
      print({
        case: `bare client in ${inProcesses(processes)}: share of ideal time`,
        value: shareOfIdeal(bare, pace),
        unit: "",
        limit: 1,
        note: `${bare.callsInAll} calls; ${round(cpuMsPerCall(bare))} ms CPU a call, ${round(bare.memoryMb)} MB in all`,
      }),
    printStolen: (stolen, workers, limit) =>
      print({
        case: `${nameOf(workers)}: CPU that the host of this machine took away`,
        value: stolen,
        unit: "",
        limit,
        note: "share of all processors, the greater of run and bare client; limit: above it, both are measured again",
      }),
    printAgainstBare: (run, bare, workers) => {
      const name = nameOf(workers);
      const note = `limit: the bare client in ${inProcesses(workers)}, same requests, same endpoint, nothing stored`;
      const calls = run.callsInAll;
      const of = (what: string, value: number, unit: string, limit: number, more: string): void =>
        print({ case: `${name}: ${what}`, value, unit, limit, note: more });
      of(
        "share of ideal time",
        shareOfIdeal(run, pace),
        "",
        shareOfIdeal(bare, pace),
        `${Math.round(run.callsInWindow)} calls in ${Math.round(run.windowMs)} ms; ${note}`,
      );
      of("CPU of the workers per model call", cpuMsPerCall(run), "ms", cpuMsPerCall(bare), note);
      of(
        "CPU of PostgreSQL per model call",
        run.databaseCpuMs / calls,
        "ms",
        cpuMsPerCall(bare),
        `all its processes; ${note}`,
      );
      of("memory of the workers", run.memoryMb, "MB", bare.memoryMb, `the most of each, added up; ${note}`);
      of(
        "transactions per model call",
        run.commits / calls,
        "",
        1,
        `limit: one for each answer; ${(run.rows / calls).toFixed(1)} rows written a call, the queue's included`,
      );
      of(
        "cases complete",
        run.complete,
        "cases",
        run.cases,
        `${(calls / run.cases).toFixed(1)} calls a case`,
      );
    },
  };
}
