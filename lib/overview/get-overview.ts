import type { Context } from "#lib/db/context.ts";
import { listEndpoints } from "#lib/llm/list-endpoints.ts";
import { ListRunsQuery } from "#lib/runs/schemas.ts";
import { listRuns } from "#lib/runs/list-runs.ts";
import { caseFacets } from "#lib/cases/case-facets.ts";
import { nextSteps } from "./next-steps.ts";
import type { Overview } from "./schemas.ts";

const LATEST_RUNS = 5;

type Figures = {
  apis: number;
  ready: number;
  building: number;
  failedTools: number;
  instructions: number;
  instructionsWithoutCase: number;
  liveRuns: number;
  assignedToMe: number;
  isDemo: boolean;
};

type CaseFigures = {
  total: number;
  pending: number;
  approved: number;
  rejected: number;
  needsWork: number;
  failed: number;
  undecided: number;
};

// The demo is over as soon as a person brings in a file or starts a run of their own.
async function figures(ctx: Context): Promise<Figures> {
  const [found] = await ctx.db.$queryRaw<[Figures]>`
    select (select count(*) from apis)::int as apis, tools.*,
      (select count(*) from instructions)::int as instructions,
      (select count(*) from instructions i join tools t on t.id = i.tool_id and t.status = 'ready'
        where not exists (select 1 from cases c where c.instruction_id = i.id and c.trashed_at is null))::int as "instructionsWithoutCase",
      (select count(*) from runs where status in ('queued', 'running', 'paused'))::int as "liveRuns",
      (select count(*) from cases where assignee_ids && ${[ctx.actor.id]}::text[] and decision = 'pending' and trashed_at is null)::int as "assignedToMe",
      exists (select 1 from settings where key = 'demo')
        and not exists (select 1 from imports where actor_id <> 'paddock')
        and not exists (select 1 from runs where actor_id <> 'paddock') as "isDemo"
    from (
      select count(*) filter (where status = 'ready')::int as ready, count(*) filter (where status = 'building')::int as building,
        count(*) filter (where status = 'failed')::int as "failedTools"
      from tools
    ) tools`;
  return found;
}

async function caseFigures(ctx: Context): Promise<CaseFigures> {
  const [all, complete] = await Promise.all([
    caseFacets(ctx, {}),
    caseFacets(ctx, { status: ["complete"], decision: ["pending"] }),
  ]);
  const of = (facet: "decision" | "status", word: string): number =>
    all[facet].find(({ value }) => value === word)?.count ?? 0;
  return {
    total: all.total,
    pending: of("decision", "pending"),
    approved: of("decision", "approved"),
    rejected: of("decision", "rejected"),
    needsWork: of("decision", "needs-work"),
    failed: of("status", "failed"),
    undecided: complete.matching,
  };
}

/** What is there, what runs, what to do next. */
export async function getOverview(ctx: Context): Promise<Overview> {
  const [found, { undecided, ...cases }, runs, endpoints] = await Promise.all([
    figures(ctx),
    caseFigures(ctx),
    listRuns(ctx, ListRunsQuery.parse({ limit: LATEST_RUNS })),
    listEndpoints(ctx),
  ]);
  const tools = { ready: found.ready, building: found.building, failed: found.failedTools };
  const { apis, instructions, instructionsWithoutCase, liveRuns, assignedToMe, isDemo } = found;
  const known = { apis, tools, instructions, cases, isDemo };
  const hasRealEndpoint = endpoints.some((endpoint) => endpoint.kind === "openai");
  return {
    ...known,
    liveRuns,
    assignedToMe,
    latestRuns: runs.items,
    nextSteps: nextSteps({ ...known, instructionsWithoutCase, undecidedCases: undecided, hasRealEndpoint }),
  };
}
