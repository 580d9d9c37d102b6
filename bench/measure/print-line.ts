const round = (value: number): number => Number(value.toPrecision(3));

/** One line of a benchmark's answer: a time beside the alternative measured in the same run. */
export function printLine(
  bench: string,
  what: string,
  value: number,
  limit: number,
  note: string,
  unit = "ms",
): void {
  const ratio = round(value / limit);
  process.stdout.write(
    `${JSON.stringify({ bench, case: what, value: round(value), unit, limit: round(limit), ratio, note })}\n`,
  );
}
