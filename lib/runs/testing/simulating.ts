import type { Context } from "#lib/db/context.ts";
import { getRun } from "../get-run.ts";
import { type RunDetail, StartRun } from "../schemas.ts";
import { startRun } from "../start-run.ts";
import { until } from "./until.ts";

/** Starts a run that plays these instructions out. @returns its id */
export async function simulate(ctx: Context, instructionIds: string[], more: object = {}): Promise<string> {
  const input = { kind: "simulate", instructions: { ids: instructionIds }, ...more };
  return (await startRun(ctx, StartRun.parse(input))).id;
}

/** The run, once it is as it is waited for. */
export const runWhen = (
  ctx: Context,
  id: string,
  isSo: (run: RunDetail) => boolean,
  timeoutMs?: number,
): Promise<RunDetail> =>
  until(async () => {
    const run = await getRun(ctx, id);
    return isSo(run) && run;
  }, timeoutMs);

export const hasSucceeded = ({ status }: RunDetail): boolean => status === "succeeded";
