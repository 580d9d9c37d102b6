import type { Context } from "#lib/db/context.ts";
import { isJsonObject } from "#lib/errors/json.ts";
import { seededRandom } from "#lib/random/random.ts";
import { mixOfRun } from "#lib/runs/mix/mix-of-run.ts";
import { measureVariety } from "../measure-variety.ts";
import type { Found } from "./broken-promises.ts";

/** What a run that wrote and the run that played made, by the figures of the field. */
export async function measureCorpus(
  ctx: Context,
  { writingId, playingId }: { writingId: string; playingId: string },
): Promise<Found> {
  const cases = await ctx.db.case.findMany({
    where: { runId: playingId, status: "complete" },
    orderBy: [{ toolName: "asc" }, { position: "asc" }],
    select: { instruction: true, category: true, toolId: true, calls: true, findingKinds: true },
  });
  const toolIds = [...new Set(cases.map(({ toolId }) => toolId))];
  const tools = await ctx.db.tool.findMany({
    where: { id: { in: toolIds } },
    select: { id: true, currentVersion: { select: { functionProjection: true } } },
  });
  const declared = new Map(
    tools.map(({ id, currentVersion }) => {
      const functions = currentVersion?.functionProjection ?? null;
      return [id, isJsonObject(functions) ? Object.keys(functions) : []] as const;
    }),
  );
  const repeating = cases.filter(({ findingKinds }) => findingKinds.includes("duplicate")).length;
  return {
    written: await mixOfRun(ctx, writingId),
    played: await mixOfRun(ctx, playingId),
    variety: measureVariety(cases, declared, seededRandom("variety")),
    nearDuplicates: cases.length === 0 ? 0 : repeating / cases.length,
  };
}
