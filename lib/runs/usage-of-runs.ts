import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { RunUsage } from "./schemas.ts";

/** What each run used so far, out of the ledger: every try counts as a call, answered or not. */
export async function usageOfRuns(db: Database, runIds: string[]): Promise<Map<string, RunUsage>> {
  const rows = await db.$queryRaw<
    { runId: string; calls: number; promptTokens: number; completionTokens: number; costMicroUsd: number }[]
  >(Prisma.sql`
    select run_id as "runId", count(*)::int as calls, sum(prompt_tokens)::float8 as "promptTokens",
      sum(completion_tokens)::float8 as "completionTokens", sum(cost_micro_usd)::float8 as "costMicroUsd"
    from model_calls where run_id = any(${runIds}::uuid[]) group by run_id`);
  return new Map(rows.map(({ runId, ...usage }) => [runId, usage]));
}
