import type { Context } from "#lib/db/context.ts";
import type { Database } from "#lib/db/client.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { Agent } from "#lib/llm/chat.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { countsOfRuns } from "./counts-of-runs.ts";
import { limitsOf } from "./limits-of.ts";
import { runItemRows } from "./run-item-rows.ts";
import { runPace } from "./run-pace.ts";
import { runSummary } from "./run-summary.ts";
import type { RunDetail, RunUsage } from "./schemas.ts";

const MINUTES_SHOWN = 60;
const FAILURES_SHOWN = 20;
const UNDER_WAY_SHOWN = 64;

type AgentUsage = RunDetail["usageByAgent"][number];
type AgentRow = RunUsage & { agent: string; endpoints: string[] };

function agentRows(db: Database, runId: string): Promise<AgentRow[]> {
  return db.$queryRaw<AgentRow[]>(Prisma.sql`
    select agent, count(*)::int as calls, sum(prompt_tokens)::float8 as "promptTokens",
      sum(completion_tokens)::float8 as "completionTokens", sum(cost_micro_usd)::float8 as "costMicroUsd",
      array_agg(distinct endpoint) as endpoints
    from model_calls where run_id = ${runId}::uuid group by agent order by agent`);
}

const usageOfAgent = ({
  agent,
  calls,
  promptTokens,
  completionTokens,
  costMicroUsd,
}: AgentRow): AgentUsage => ({
  agent: Agent.parse(agent),
  calls,
  promptTokens,
  completionTokens,
  costMicroUsd,
});

async function callsByMinute(db: Database, runId: string): Promise<RunDetail["callsByMinute"]> {
  const rows = await db.$queryRaw<{ minute: Date; answered: number; failed: number }[]>(Prisma.sql`
    select date_trunc('minute', started_at) as minute, count(*) filter (where outcome = 'answered')::int as answered,
      count(*) filter (where outcome <> 'answered')::int as failed
    from model_calls where run_id = ${runId}::uuid group by 1 order by 1 desc limit ${MINUTES_SHOWN}`);
  return rows
    .toReversed()
    .map(({ minute, answered, failed }) => ({ minute: minute.toISOString(), answered, failed }));
}

function failuresOf(db: Database, runId: string): Promise<RunDetail["failures"]> {
  return db.$queryRaw<RunDetail["failures"]>(Prisma.sql`
    select f.code, f.message, f.count, f.dead, case when f.tools = 1 then f."toolId" end as "toolId",
      (select m.endpoint from model_calls m where m.run_item_id = f.example and m.outcome = f.code
        order by m.item_attempt desc, m.sequence desc limit 1) as endpoint
    from (
      select coalesce(error->>'code', 'unknown') as code, coalesce(error->>'message', '') as message, count(*)::int as count,
        count(died_at)::int as dead, count(distinct tool_id) as tools, (array_agg(tool_id) filter (where tool_id is not null))[1] as "toolId",
        (array_agg(id order by position desc))[1] as example
      from run_items where run_id = ${runId}::uuid and status = 'failed'
      group by 1, 2 order by 3 desc, 1, 2 limit ${FAILURES_SHOWN}) f
    order by f.count desc, f.code, f.message`);
}

async function endedSince(db: Database, runId: string, since: Date): Promise<number> {
  return db.runItem.count({
    where: { runId, status: { in: ["succeeded", "failed", "skipped"] }, finishedAt: { gte: since } },
  });
}

function sumUsage(usages: AgentUsage[]): RunUsage {
  const total = { calls: 0, promptTokens: 0, completionTokens: 0, costMicroUsd: 0 };
  for (const usage of usages) {
    total.calls += usage.calls;
    total.promptTokens += usage.promptTokens;
    total.completionTokens += usage.completionTokens;
    total.costMicroUsd += usage.costMicroUsd;
  }
  return total;
}

/** All that a run's page shows. Counts come from the items, usage from the ledger. @throws not-found */
export async function getRun(ctx: Context, id: string): Promise<RunDetail> {
  const row = await ctx.db.run.findUnique({ where: { id } });
  if (!row) throw notFound("run", id);
  const now = ctx.now();
  const goingSince = row.goingSince ?? row.startedAt;
  const [counts, agents, minutes, failures, underWay, endedLastMinute, endedSinceGoing] = await Promise.all([
    countsOfRuns(ctx.db, [id]),
    agentRows(ctx.db, id),
    callsByMinute(ctx.db, id),
    failuresOf(ctx.db, id),
    runItemRows(ctx.db, Prisma.sql`i.run_id = ${id}::uuid and i.status = 'running'`, UNDER_WAY_SHOWN),
    endedSince(ctx.db, id, new Date(now.getTime() - 60_000)),
    endedSince(ctx.db, id, goingSince ?? now),
  ]);
  const usage = sumUsage(agents.map(usageOfAgent));
  const limits = await limitsOf(ctx.db, [...new Set(agents.flatMap(({ endpoints }) => endpoints))]);
  const summary = runSummary(row, counts.get(id), usage);
  const { queued, running, succeeded, failed } = summary.counts;
  const pace = runPace({
    ended: succeeded + failed,
    endedLastMinute,
    endedSinceGoing,
    open: queued + running,
    isLive: summary.status === "running",
    goingSince,
    finishedAt: row.finishedAt,
    now,
    costMicroUsd: usage.costMicroUsd,
  });
  return {
    ...summary,
    ...pace,
    input: row.input,
    seed: row.seed,
    note: row.note,
    limits,
    usageByAgent: agents.map(usageOfAgent),
    callsByMinute: minutes,
    failures,
    underWay,
  };
}
