import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { MixChoice } from "#lib/instructions/schemas.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { StartRun } from "#lib/runs/schemas.ts";
import { startRun } from "#lib/runs/start-run.ts";
import { until } from "#lib/runs/testing/until.ts";
import type { MadeUpApi } from "./made-up-apis.ts";

const PATIENCE_MS = 30 * 60_000;

/** What is asked of a corpus: so many requests for each API, in the shares of a mix. */
export type CorpusPlan = { apis: readonly MadeUpApi[]; perTool: number; mix: MixChoice; template: 1 | 2 };

async function runToItsEnd(ctx: Context, input: unknown): Promise<string> {
  const { id } = await startRun(ctx, StartRun.parse(input));
  const ended = await until(
    async () => {
      const run = await getRun(ctx, id);
      return !["queued", "running"].includes(run.status) && run;
    },
    PATIENCE_MS,
    250,
  );
  if (ended.status !== "succeeded")
    throw new Error(`${ended.kind} ${ended.status}: ${JSON.stringify(ended.failures)}`);
  return id;
}

/**
 * From APIs to tools, to instructions, to cases in native tool calls, by whatever worker is on the database.
 * @returns the id of the run that wrote, and of the run that played
 */
export async function makeCorpus(
  ctx: Context,
  { apis, perTool, mix, template }: CorpusPlan,
): Promise<{ writingId: string; playingId: string }> {
  const rows = apis.map((api) => ({ id: newId(), ...api }));
  await ctx.db.api.createMany({ data: rows });
  const builtId = await runToItsEnd(ctx, { kind: "build-tools", apis: { ids: rows.map(({ id }) => id) } });
  const tools = { filter: { run: builtId } };
  const writingId = await runToItsEnd(ctx, { kind: "write-instructions", tools, perTool, mix, template });
  const playing = { kind: "simulate", tools, settings: { protocol: "tools" } };
  return { writingId, playingId: await runToItsEnd(ctx, playing) };
}
