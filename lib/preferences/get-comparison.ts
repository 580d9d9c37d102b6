import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { loadSide } from "./load-side.ts";
import { pairKey } from "./pair-key.ts";
import { preferenceRows } from "./preference-rows.ts";
import { Comparison, type ComparisonQuery, type ComparisonSide } from "./schemas.ts";
import { readSideKey, sideKey } from "./side-key.ts";
import { whyNotPaired } from "./why-not-paired.ts";

const CHOICES_MAX = 100;

const Choices = z.array(Comparison.shape.choices.element.omit({ key: true }));

/** Branches of these cases, the cases as they are now, and other cases of the same instruction to the same tool. */
async function choicesFor(ctx: Context, sides: readonly ComparisonSide[]): Promise<Comparison["choices"]> {
  const ids = sides.map(({ caseId }) => caseId);
  const [first] = sides;
  if (!first) return [];
  const rows = await ctx.db.$queryRaw(Prisma.sql`
    (select c.id as "caseId", c.revision, null::int as branch, c.model, c.status
      from cases c where c.trashed_at is null and c.revision >= 0
        and (c.id = any(${ids}::uuid[]) or (c.tool_id = ${first.toolId}::uuid and c.instruction = ${first.trajectory.instruction}))
      order by c.id limit ${CHOICES_MAX})
    union all
    (select b.case_id, null, b.number, b.model, b.status from case_branches b
      where b.case_id = any(${ids}::uuid[]) order by b.case_id, b.number limit ${CHOICES_MAX})`);
  const found = Choices.parse(rows).map((one) => ({ ...one, key: sideKey(one) }));
  // An older revision that one came with stays among them.
  const missing = sides.filter(({ key }) => !found.some((one) => one.key === key));
  return [
    ...missing.map(({ key, caseId, revision, branch, model, status }) => ({
      key,
      caseId,
      revision,
      branch,
      model,
      status,
    })),
    ...found,
  ];
}

/**
 * Two trajectories beside each other, with what could stand in their places. A case by itself is compared with the
 * newest of its branches, or of the other cases of its instruction.
 * Asked for blind, it names no model until whoever asks has chosen one of the two.
 * @throws AppError "bad-input" for words that name no case; "not-found"
 */
export async function getComparison(ctx: Context, { cases, blind }: ComparisonQuery): Promise<Comparison> {
  const words = cases.split(",").map((word) => word.trim());
  const keys = words.map(readSideKey).filter((key) => key !== null);
  if (keys.length < words.length || keys.length > 2)
    throw badInput("Name one case or two: an id, id@revision or id.branch, with a comma between.", [
      { at: "query.cases", code: "unreadable", message: "id, id@revision or id.branch; at most two" },
    ]);
  const named: ComparisonSide[] = [];
  for (const key of keys) named.push(await loadSide(ctx, key));
  const choices = await choicesFor(ctx, named);
  const other = choices.findLast(({ key }) => named.every((side) => side.key !== key));
  const sides = named.length === 1 && other ? [...named, await loadSide(ctx, other)] : named;
  const [a, b] = sides;
  if (!a || !b)
    return {
      isBlind: false,
      sides,
      choices,
      notPaired: "There is nothing to compare it with yet.",
      mine: null,
    };
  const mineWhere = Prisma.sql`p.pair_key = ${pairKey(a.key, b.key)} and p.actor_id = ${ctx.actor.id} and p.undone_at is null`;
  const [mine = null] = await preferenceRows(ctx, mineWhere, 1);
  const isBlind = blind === "true" && mine === null;
  const shown = <Side extends { model: string }>(side: Side): Side =>
    isBlind ? { ...side, model: "" } : side;
  return {
    isBlind,
    sides: sides.map(shown),
    choices: choices.map(shown),
    notPaired: whyNotPaired(a, b),
    mine,
  };
}
