import type { Context } from "#lib/db/context.ts";
import type { Database } from "#lib/db/client.ts";
import { costMicroUsd } from "#lib/llm/cost.ts";
import { Agent } from "#lib/llm/chat.ts";
import { resolveEndpoints } from "#lib/llm/resolve-endpoints.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { RunEstimate, RunKind, StartRun } from "./schemas.ts";
import { selectionSql } from "./selection-sql.ts";

/** So many of the latest items that succeeded say what the next ones will take. */
const ITEMS_LOOKED_AT = 500;

type Past = { items: number; agent: string; calls: number; promptTokens: number; completionTokens: number };

/** Blueprints take other calls than requests that are written freely. */
const modeOf = (input: StartRun): string => (input.kind === "write-instructions" ? input.mode : "free");

/** What past items of this kind and mode took in all, by agent; every try counts. */
function pastUse(db: Database, kind: RunKind, mode: string): Promise<Past[]> {
  return db.$queryRaw<Past[]>(Prisma.sql`
    with recent as (
      select i.id from run_items i join runs r on r.id = i.run_id
      where r.kind = ${kind} and coalesce(r.input->>'mode', 'free') = ${mode} and i.status = 'succeeded' order by i.id desc limit ${ITEMS_LOOKED_AT})
    select (select count(*)::int from recent) as items, m.agent, count(*)::int as calls,
      sum(m.prompt_tokens)::float8 as "promptTokens", sum(m.completion_tokens)::float8 as "completionTokens"
    from model_calls m join recent on recent.id = m.run_item_id group by m.agent`);
}

/**
 * What a run would take: its items counted, calls and tokens from past items of its kind, the cost at the prices of
 * the endpoints that it names. @throws AppError "bad-input" where an endpoint is unknown
 */
export async function estimateRun(ctx: Context, input: StartRun): Promise<RunEstimate> {
  const [[selected], past, endpoints] = await Promise.all([
    ctx.db.$queryRaw<{ count: number }[]>(
      Prisma.sql`select count(*)::int as count from (${selectionSql(input)}) chosen`,
    ),
    pastUse(ctx.db, input.kind, modeOf(input)),
    resolveEndpoints(ctx, input),
  ]);
  const items = Math.min(selected?.count ?? 0, input.atMost ?? Infinity);
  const from = past[0]?.items ?? 0;
  const scale = from === 0 ? 0 : items / from;
  const estimate: RunEstimate = { items, from, calls: 0, tokens: 0, costMicroUsd: 0 };
  for (const { agent, calls, ...usage } of past) {
    estimate.calls += Math.round(calls * scale);
    estimate.tokens += Math.round((usage.promptTokens + usage.completionTokens) * scale);
    estimate.costMicroUsd += Math.round(costMicroUsd(endpoints[Agent.parse(agent)], usage) * scale);
  }
  return estimate;
}
