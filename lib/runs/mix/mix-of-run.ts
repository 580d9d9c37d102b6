import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { beyondMix, MixChoice } from "#lib/instructions/schemas.ts";
import { wilsonInterval } from "#lib/statistics/wilson-interval.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { MixPart, type RunMix } from "./schemas.ts";

const Input = z.object({ mix: MixChoice.optional() });
type Counted = { part: string; count: number; asAsked: number };

/** As a part of a mix is called. `row`: instructions or cases; `style`: its column of what was asked for. */
const partOf = (behaviour: string, style: string): Prisma.Sql =>
  Prisma.raw(`case when ${behaviour} <> 'solvable' then ${behaviour}
    else coalesce((array['single', 'several', 'parallel'])[array_position(array['simple', 'multiple', 'parallel'], ${style})], 'solvable') end`);

const written = (runId: string): Prisma.Sql => Prisma.sql`
  select ${partOf("i.behaviour", "i.call_style")} as part, count(*)::int as count, 0 as "asAsked"
  from instructions i where i.run_id = ${runId}::uuid group by 1`;

// What a case's narrow row can tell of it: asked back, called nothing, called so and so, went on after its fault.
const played = (runId: string): Prisma.Sql => Prisma.sql`
  select part, count(*)::int as count, count(*) filter (where case part
      when 'single' then call_style = 'simple'
      when 'several' then call_style = 'multiple'
      when 'parallel' then call_style in ('parallel', 'parallel-multiple')
      when 'missing-parameter' then 'getDetails' = any(calls) or call_style = 'none'
      when 'error-recovery' then step_count > 1
      when 'solvable' then call_style <> 'none'
      else call_style = 'none' end)::int as "asAsked"
  from (select c.*, ${partOf("c.behaviour", "c.asked_style")} as part
    from cases c where c.run_id = ${runId}::uuid and c.status = 'complete') made group by 1`;

const seen = (count: number, of: number): { count: number; share: number; low: number; high: number } => ({
  count,
  share: of === 0 ? 0 : count / of,
  ...wilsonInterval(count, of),
});

/** The shares that a run's mix asks for; null where it has none. */
function askedShares(input: unknown): ReadonlyMap<string, number> | null {
  const { mix } = Input.safeParse(input).data ?? {};
  if (mix === undefined) return null;
  if (mix === "toolalpaca") return new Map([["solvable", 1]]);
  const shares = Object.entries(mix === "beyond" ? beyondMix : mix);
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  return new Map(shares.map(([part, share]) => [part, share / total]));
}

/**
 * What came out of a run that writes or plays, part by part of the mix; no parts for other kinds.
 * @throws AppError "not-found"
 */
export async function mixOfRun(ctx: Context, id: string): Promise<RunMix> {
  const run = await ctx.db.run.findUnique({ where: { id }, select: { kind: true, input: true } });
  if (!run) throw notFound("run", id);
  const isPlayed = run.kind === "simulate";
  if (!isPlayed && run.kind !== "write-instructions") return { total: 0, parts: [] };
  const counted = await ctx.db.$queryRaw<Counted[]>(isPlayed ? played(id) : written(id));
  const asked = isPlayed ? null : askedShares(run.input);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const parts = MixPart.options.flatMap((part) => {
    const one = counted.find((row) => row.part === part) ?? { count: 0, asAsked: 0 };
    const share = asked?.get(part) ?? null;
    if (one.count === 0 && !share) return [];
    return [
      {
        part,
        asked: asked === null ? null : (share ?? 0),
        ...seen(one.count, total),
        asAsked: isPlayed ? seen(one.asAsked, one.count) : null,
      },
    ];
  });
  return { total, parts };
}
