import type { Context } from "#lib/db/context.ts";
import { conflict, notFound } from "#lib/errors/app-error.ts";
import { readRunInput } from "./run-input.ts";
import { type CloneRun, type RunKind, StartRun } from "./schemas.ts";
import { startRun } from "./start-run.ts";

type Item = { apiId: string | null; toolId: string | null; instructionId: string | null };

const keyOf: Partial<Record<RunKind, keyof Item>> = {
  "build-tools": "apiId",
  "write-instructions": "toolId",
  simulate: "instructionId",
};

/** The same things as ids: what a filter meant then may mean others now. */
function selectionOf(kind: RunKind, ids: string[]): Record<string, unknown> {
  if (kind === "build-tools") return { apis: { ids } };
  if (kind === "write-instructions") return { tools: { ids } };
  return { instructions: { ids }, tools: undefined };
}

/**
 * Starts a run over the same items as another, with changes.
 * @throws not-found; conflict where that run has no items yet; AppError "bad-input" as startRun does
 */
export async function cloneRun(ctx: Context, id: string, changes: CloneRun): Promise<{ id: string }> {
  const run = await ctx.db.run.findUnique({ where: { id }, select: { input: true } });
  if (!run) throw notFound("run", id);
  const input = readRunInput(run.input);
  const key = keyOf[input.kind];
  if (!key) throw conflict("A run of this kind has nothing to change: start another one.");
  const items = await ctx.db.runItem.findMany({
    where: { runId: id },
    orderBy: { position: "asc" },
    select: { apiId: true, toolId: true, instructionId: true },
  });
  const ids = items.map((item) => item[key]).filter((one) => one !== null);
  if (ids.length === 0) throw conflict("This run has no items that could be worked on again.");
  const selection = selectionOf(input.kind, ids);
  const anew = { endpoint: undefined, endpoints: undefined, budget: undefined, atMost: undefined };
  return startRun(ctx, StartRun.parse({ ...input, ...anew, ...changes, ...selection }));
}
