import packageJson from "../../package.json" with { type: "json" };
import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { env } from "#lib/env/env.ts";
import type { Health } from "./schemas.ts";

/** A worker writes that it is there every 5 seconds; three missed and it counts as gone. */
export const WORKER_SEEN_WITHIN_MS = 15_000;

/**
 * Whether Paddock can do its work.
 * @throws AppError "unavailable" where the database does not answer
 */
export async function getHealth(ctx: Context): Promise<Health> {
  try {
    const workers = await ctx.db.worker.count({
      where: { seenAt: { gt: new Date(ctx.now().getTime() - WORKER_SEEN_WITHIN_MS) } },
    });
    return { status: "ok", version: packageJson.version, database: env().PADDOCK_DATABASE_KIND, workers };
  } catch (cause) {
    throw new AppError("unavailable", "The database does not answer.", { cause });
  }
}
