import { kindsOfGate } from "#lib/checks/gates.ts";
import { Gate } from "#lib/checks/schemas.ts";
import type { Context } from "#lib/db/context.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { caseWhere } from "./case-filter-sql.ts";
import type { CaseFilter, GateFunnel } from "./schemas.ts";

const MODELS_MAX = 20;
/** Behind the last gate. */
const THROUGH = Gate.options.length;

/** Complete cases of a model that stop at a gate, by its place; THROUGH for those that none stops. */
type Stopped = { model: string; place: number; count: number; judged: number };

const placeOfKind = Prisma.join(
  Gate.options.flatMap((gate, place) =>
    kindsOfGate(gate).map((kind) => Prisma.sql`(${kind}::text, ${place}::int)`),
  ),
);

/** How many complete cases of a filter come through each gate, one after the other; the same per model. */
export async function gateFunnel(ctx: Context, filter: Partial<CaseFilter>): Promise<GateFunnel> {
  const rows = await ctx.db.$queryRaw<Stopped[]>`
    with gates(kind, place) as (values ${placeOfKind}),
    chosen as (select c.id, c.revision, c.model from cases c where ${caseWhere(filter)} and c.status = 'complete'),
    ended as (
      select chosen.model, coalesce(min(gates.place), ${THROUGH}::int) as place,
        exists (select 1 from judgements j where j.case_id = chosen.id and j.revision = chosen.revision) as is_judged
      from chosen
        left join findings f on f.case_id = chosen.id and f.revision = chosen.revision and f.severity <> 'note'
        left join gates on gates.kind = f.kind
      group by chosen.id, chosen.revision, chosen.model)
    select model, place, count(*)::int as count, count(*) filter (where is_judged)::int as judged
    from ended group by model, place`;
  const models = [...Map.groupBy(rows, ({ model }) => model)]
    .map(([model, own]) => ({ model, ...funnelOf(own) }))
    .toSorted((a, b) => b.total - a.total || (a.model < b.model ? -1 : 1));
  return {
    ...funnelOf(rows),
    judged: rows.reduce((sum, { judged }) => sum + judged, 0),
    models: models.slice(0, MODELS_MAX),
  };
}

function funnelOf(rows: readonly Stopped[]): Pick<GateFunnel, "total" | "gates"> {
  const countOf = (keep: (place: number) => boolean): number =>
    rows.reduce((sum, { place, count }) => (keep(place) ? sum + count : sum), 0);
  return {
    total: countOf(() => true),
    gates: Gate.options.map((gate, at) => ({
      gate,
      passed: countOf((place) => place > at),
      stopped: countOf((place) => place === at),
      kinds: kindsOfGate(gate),
    })),
  };
}
