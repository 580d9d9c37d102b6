import type { Context } from "#lib/db/context.ts";

/** Where new cases of each tool go on; a tool without cases is not in the map. */
export async function nextPositions(ctx: Context, toolIds: readonly string[]): Promise<Map<string, number>> {
  if (toolIds.length === 0) return new Map();
  const found = await ctx.db.$queryRaw<{ toolId: string; next: number }[]>`
    select tool_id as "toolId", max(position) + 1 as next from cases
    where tool_id = any(${toolIds}::uuid[]) group by tool_id`;
  return new Map(found.map(({ toolId, next }) => [toolId, next]));
}
