/** One line of a benchmark: `limit` is the physical limit or the alternative, `ratio` how we stand to it. */
export function print(line: {
  case: string;
  value: number;
  unit: string;
  limit: number;
  ratio: number;
  note: string;
}): void {
  const round = (one: number): number => Number(one.toPrecision(3));
  const { value, limit, ratio, ...rest } = line;
  process.stdout.write(
    `${JSON.stringify({ bench: "simulate", ...rest, value: round(value), limit: round(limit), ratio: round(ratio) })}\n`,
  );
}

export type Measured = {
  /** While all hands were full. */
  windowMs: number;
  callsInWindow: number;
  callsInAll: number;
  cpuMs: number;
};

/** Share of the ideal time and CPU per call: the two figures of each part. */
export function printPace(
  part: string,
  measured: Measured,
  { latencyMs, atOnce }: { latencyMs: number; atOnce: number },
  note: string,
): void {
  const idealMs = (measured.callsInWindow * latencyMs) / atOnce;
  const cpuMs = measured.cpuMs / measured.callsInAll;
  const share = idealMs / measured.windowMs;
  print({
    case: `${part}: share of ideal time`,
    value: share,
    unit: "",
    limit: 1,
    ratio: share,
    note: `${measured.callsInWindow} calls of ${latencyMs} ms, ${atOnce} at a time, in ${Math.round(measured.windowMs)} ms; ${note}`,
  });
  const limit = latencyMs / atOnce;
  print({
    case: `${part}: CPU per model call`,
    value: cpuMs,
    unit: "ms",
    limit,
    ratio: cpuMs / limit,
    note: "limit: what one core has for each call at this rate",
  });
}
