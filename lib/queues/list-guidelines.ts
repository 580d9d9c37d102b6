import type { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { GuidelineVersions } from "./schemas.ts";

/** Every version of a queue's guidelines, the newest first. */
export async function listGuidelines(
  ctx: Context,
  queueId: string,
): Promise<z.infer<typeof GuidelineVersions>> {
  const found = await ctx.db.queueGuideline.findMany({
    where: { queueId },
    orderBy: { version: Prisma.SortOrder.desc },
  });
  return {
    items: found.map(({ version, text, actorId, createdAt }) => ({
      version,
      text,
      actorId,
      createdAt: createdAt.toISOString(),
    })),
  };
}
