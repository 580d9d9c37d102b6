import type { Context } from "#lib/db/context.ts";
import { changeRunStatus } from "./change-run-status.ts";

/** Takes no more items; those under way stop after the model call that they are in, and go on from there later. */
export async function pauseRun(ctx: Context, id: string): Promise<void> {
  await changeRunStatus(
    ctx,
    id,
    { from: ["queued", "running"], to: "paused", done: "paused", finishes: false },
    async () => undefined,
  );
}
