import { ensureDemo } from "#lib/demo/ensure-demo.ts";
import type { Context } from "#lib/db/context.ts";
import { repeat } from "./repeat.ts";

const INTERVAL_MS = 500;

/** Moves the demo corpus on, step by step, until it is made. */
export function makeDemo(ctx: Context, onError: (error: unknown) => void): { stop: () => Promise<void> } {
  let isOver = false;
  return repeat(
    INTERVAL_MS,
    async () => {
      if (!isOver) ({ isOver } = await ensureDemo(ctx));
    },
    onError,
  );
}
