import { machine, type Context } from "#lib/db/context.ts";
import { StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";

/** Starts a run that checks a tool's cases again, in the transaction that changed the tool; none where it has no case. */
export async function recheckTool(ctx: Context, tool: { id: string; name: string }): Promise<void> {
  const first = await ctx.db.case.findFirst({
    where: { toolId: tool.id, revision: { gte: 0 } },
    select: { id: true },
  });
  if (!first) return;
  const input = StartRun.parse({
    kind: "check",
    title: `Check ${tool.name} again`.slice(0, 200),
    cases: { filter: { tool: [tool.id] } },
  });
  await startRun({ ...ctx, actor: machine }, input);
}
