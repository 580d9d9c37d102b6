import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type FoundAnswer = { statusCode: number; body: string };

/** The kept answer to a question, counted as used; null where there is none. */
export async function findAnswer(
  db: Database,
  toolId: string,
  key: string,
  now: Date,
): Promise<FoundAnswer | null> {
  const [found] = await db.$queryRaw<FoundAnswer[]>(Prisma.sql`
    update tool_answers set use_count = use_count + 1, used_at = ${now.toISOString()}::timestamptz
    where tool_id = ${toolId}::uuid and key = ${key}
    returning status_code as "statusCode", body`);
  return found ?? null;
}
