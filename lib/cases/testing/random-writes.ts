import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { Random } from "#lib/random/random.ts";
import { keepVerdict, lockVerdicts } from "#lib/review/lock-verdicts.ts";
import { reviewCase } from "#lib/review/review-case.ts";
import { standingVerdict } from "#lib/review/standing-verdict.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { makeCase, makeStep, makeTrajectory, type MadeTool } from "./case-fixtures.ts";

/** Of reviews `v` of a case `c`: those that count. */
export const standing =
  "v.case_id = c.id and v.undoes_id is null and not exists (select 1 from reviews u where u.undoes_id = v.id)";
/** Kinds of writes, some more often than others. */
export const WRITES = [
  "make",
  "make",
  "decide",
  "decide",
  "take back",
  "findings",
  "tag",
  "trash",
  "restore",
  "edit",
  "stale",
  "undone",
  "assign",
  "judge steps",
  "judge steps",
  "unjudge steps",
  "comment",
  "comment",
  "resolve",
  "uncomment",
] as const;
type Write = (typeof WRITES)[number];

async function writeVerdictOrComment(
  { db: tx, actor, now }: Context & { db: Transaction },
  what: Write,
  { id, revision }: { id: string; revision: number },
  random: Random,
): Promise<void> {
  const locked = await lockVerdicts(tx, id);
  if (what === "judge steps" && locked) {
    const places = locked.stepCount + (locked.hasAnswer ? 1 : 0);
    const firstBadStep = random.pick([null, random.integer(0, places - 1)]);
    const flags = firstBadStep === null ? random.pick([[], [{ step: 0, isTrained: false }]]) : [];
    const verdict = {
      firstBadStep,
      kind: firstBadStep === null ? null : random.pick(["loop", "early end"] as const),
      flags,
    };
    await tx.stepVerdict.create({
      data: { id: newId(), caseId: id, revision, actorId: actor.id, ...verdict },
    });
    await keepVerdict(tx, id, locked, verdict);
  }
  const standingOne = standingVerdict(locked?.verdicts ?? []);
  if (what === "unjudge steps" && locked && standingOne) {
    const taken = { caseId: id, revision, actorId: actor.id, undoesId: standingOne.id };
    await tx.stepVerdict.create({ data: { id: newId(), ...taken } });
    const rest = standingVerdict(locked.verdicts.filter((one) => one.id !== standingOne.id));
    await keepVerdict(tx, id, locked, rest);
  }
  const thread = await tx.comment.findFirst({
    where: { caseId: id, threadId: null },
    orderBy: { id: "desc" },
  });
  if (what === "comment")
    await tx.comment.create({
      data: {
        id: newId(),
        caseId: id,
        revision,
        text: "hm",
        actorId: actor.id,
        threadId: random.pick([null, thread?.id ?? null]),
      },
    });
  if (what === "resolve" && thread)
    await tx.comment.update({
      where: { id: thread.id },
      data: thread.resolvedAt
        ? { resolvedAt: null, resolvedById: null }
        : { resolvedAt: now(), resolvedById: actor.id },
    });
  if (what === "uncomment")
    await tx.comment.updateMany({
      where: { caseId: id, deletedAt: null, ...random.pick([{}, { threadId: null }]) },
      data: { deletedAt: now() },
    });
}

/** One write to a case that nobody else is writing to at that moment. */
export async function writeAtRandom(
  ctx: Context,
  what: Write,
  { random, tools }: { random: Random; tools: readonly MadeTool[] },
): Promise<void> {
  if (what === "make") {
    await makeCase(ctx, random.pick([...tools]), {
      trajectory: makeTrajectory({
        steps: Array.from({ length: random.integer(0, 7) }, () =>
          makeStep(random.pick(["searchKites", "getKite"])),
        ),
      }),
      columns: {
        model: random.pick(["", "offline"]),
        behaviour: random.pick(["solvable", "direct-answer"]),
        protocol: random.pick(["", "react"]),
        findingKinds: random.pick([[], ["loop"], ["loop", "wrong type"]]),
      },
    });
    return;
  }
  const undone = new Error("taken back");
  const attempt = inTransaction(ctx.db, async (db) => {
    const [one] = await db.$queryRaw<
      { id: string; revision: number; isHere: boolean; reviewId: string | null }[]
    >`
      select c.id, c.revision, c.trashed_at is null as "isHere", (select max(v.id::text) from reviews v where ${Prisma.raw(standing)}) as "reviewId"
      from cases c order by md5(id::text || ${String(random.next())}) limit 1 for update skip locked`;
    // What is in the trash cannot be decided.
    if (!one || (!one.isHere && (what === "decide" || what === "undone"))) return;
    const id = one.id;
    const actor = { ...ctx.actor, id: random.pick(["anna", "ben"]) };
    if (what === "decide" || what === "undone")
      await reviewCase({ ...ctx, db, actor }, id, {
        revision: one.revision,
        decision: random.pick(["approved", "rejected"]),
        reasons: random.pick([[], ["loop"], ["loop", "early end"]]),
        comment: random.pick(["", "hm"]),
      });
    if (what === "undone") throw undone;
    if (what === "take back" && one.reviewId !== null)
      await db.review.create({
        data: {
          caseId: id,
          revision: one.revision,
          decision: "pending",
          undoesId: one.reviewId,
          actorId: "anna",
        },
      });
    if (what === "findings")
      await db.case.update({ where: { id }, data: { findingKinds: random.pick([[], ["early end"]]) } });
    if (what === "tag")
      await db.case.update({ where: { id }, data: { tags: random.pick([[], ["hard"], ["hard", "soft"]]) } });
    if (what === "trash" || what === "restore")
      await db.case.update({ where: { id }, data: { trashedAt: what === "trash" ? new Date() : null } });
    if (what === "edit")
      await db.case.update({
        where: { id },
        data: {
          revision: { increment: 1 },
          decision: "pending",
          decidedAt: null,
          hasVerdict: false,
          firstBadStep: null,
          firstBadKind: null,
          trainMask: [],
        },
      });
    if (what === "assign")
      await db.case.update({
        where: { id },
        data: { assigneeIds: random.pick([[], ["anna"], ["anna", "ben"]]) },
      });
    await writeVerdictOrComment({ ...ctx, db }, what, one, random);
    if (what === "stale") await db.case.update({ where: { id }, data: { isStale: random.chance(0.5) } });
  });
  await attempt.catch((error: unknown) => {
    if (error !== undone) throw error;
  });
}
