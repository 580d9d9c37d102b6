import { recordAudit } from "#lib/auth/audit.ts";
import { caseConflict } from "#lib/cases/case-conflict.ts";
import { getRevision } from "#lib/cases/get-revision.ts";
import { turnStart } from "#lib/corpus/turn-start.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { badInput, notFound } from "#lib/errors/app-error.ts";
import { runItemJob } from "#lib/jobs/run-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import type { Endpoint } from "#lib/llm/endpoint.ts";
import { resolveEndpoints } from "#lib/llm/resolve-endpoints.ts";
import { pinPrompts } from "#lib/prompt-versions/pin-prompts.ts";
import { itemOptions } from "#lib/runs/item-options.ts";
import { nextBranchNumber } from "#lib/runs/next-branch-number.ts";
import { type ItemOptions, readItemOptions } from "#lib/runs/run-input.ts";
import type { BranchesStarted, StartBranches } from "./schemas.ts";

const LABEL_MAX = 80;

type Source = {
  caseId: string;
  toolId: string;
  instruction: string;
  /** Steps that are given. */
  givenSteps: number;
  /** Of the run that made the case; the defaults for an imported one. */
  options: ItemOptions;
};

/** @throws AppError "not-found", "conflict" for a case that nothing can be done with, "bad-input" for a place that it has not */
async function readSource(ctx: Context, caseId: string, input: StartBranches): Promise<Source> {
  const found = await ctx.db.case.findUnique({
    where: { id: caseId },
    select: { toolId: true, runId: true, protocol: true, status: true, trashedAt: true },
  });
  if (!found) throw notFound("case", caseId);
  if (found.status === "simulating" || found.trashedAt !== null)
    throw await caseConflict(ctx, caseId, input.revision);
  const { trajectory } = await getRevision(ctx, caseId, input.revision);
  const places = trajectory.steps.length + 1;
  if (input.fromStep > places)
    throw badInput(
      `The revision has ${trajectory.steps.length} steps: it can be played from step 1 to ${places}.`,
      [{ at: "body.fromStep", code: "no-such-step", message: `A step from 1 to ${places}.` }],
    );
  const options = found.runId === null ? readItemOptions({}) : await itemOptions(ctx.db, found.runId);
  const protocol = found.protocol === "tools" ? "tools" : "react";
  return {
    caseId,
    toolId: found.toolId,
    instruction: trajectory.instruction,
    givenSteps: turnStart(trajectory.steps, input.fromStep - 1),
    options: { ...options, settings: { ...options.settings, protocol } },
  };
}

type Speakers = { others: Pick<ItemOptions, "endpoint" | "endpoints">; assistants: Endpoint[] };

/** Whoever spoke in the case's run speaks again; where an endpoint is gone since, the default does. */
async function speakersOf(
  ctx: Context,
  { endpoint, endpoints }: ItemOptions,
  { endpoints: names, agents }: Pick<StartBranches, "endpoints" | "agents">,
): Promise<Speakers> {
  const before = { ...(endpoint !== undefined && { endpoint }), ...(endpoints && { endpoints }) };
  const usual: Speakers["others"] = await resolveEndpoints(ctx, before).then(
    () => before,
    () => ({}),
  );
  const others = { ...usual, endpoints: { ...usual.endpoints, ...agents } };
  const wanted = names.length === 0 ? [{}] : [...new Set(names)].map((assistant) => ({ assistant }));
  const resolved = wanted.map(async (own) => {
    const all = await resolveEndpoints(ctx, { ...others, endpoints: { ...others.endpoints, ...own } });
    return all.assistant;
  });
  return { others, assistants: await Promise.all(resolved) };
}

async function addBranches(
  { db, now, actor }: Context & { db: Transaction },
  runId: string,
  source: Source,
  input: StartBranches,
  assistants: readonly Endpoint[],
): Promise<number[]> {
  const first = await nextBranchNumber(db, source.caseId);
  const speakers = assistants.flatMap((one) => Array.from({ length: input.count }, () => one));
  const rows = speakers.map((speaker, position) => ({
    speaker,
    position,
    number: first + position,
    itemId: newId(),
  }));
  await db.runItem.createMany({
    data: rows.map(({ itemId, position, number, speaker }) => ({
      id: itemId,
      runId,
      position,
      toolId: source.toolId,
      caseId: source.caseId,
      label: `Branch ${number}, ${speaker.model}: ${source.instruction}`.slice(0, LABEL_MAX),
    })),
  });
  await db.caseBranch.createMany({
    data: rows.map(({ itemId, number, speaker }) => ({
      id: newId(),
      caseId: source.caseId,
      number,
      baseRevision: input.revision,
      givenSteps: source.givenSteps,
      runId,
      runItemId: itemId,
      endpoint: speaker.name,
      model: speaker.model,
      protocol: input.settings.protocol ?? source.options.settings.protocol,
      actorId: actor.id,
      createdAt: now(),
    })),
  });
  await sendJobs(
    db,
    runItemJob,
    rows.map(({ itemId }) => ({ itemId })),
  );
  return rows.map(({ number }) => number);
}

/**
 * Starts branches of a case: a run of kind "simulate" whose items begin with the steps that a revision has before one
 * of them, and ask for what comes after. From the middle of a turn of parallel calls, the whole turn is played anew.
 * @throws AppError "not-found"; "conflict" while the case is simulated or in the trash; "bad-input" for a step that the
 * revision has not or an endpoint that there is not
 */
export async function startBranches(
  ctx: Context,
  caseId: string,
  input: StartBranches,
): Promise<BranchesStarted> {
  const source = await readSource(ctx, caseId, input);
  const { others, assistants } = await speakersOf(ctx, source.options, input);
  const runId = newId();
  const count = assistants.length * input.count;
  const title = `Again from step ${source.givenSteps + 1}: ${source.instruction}`.slice(0, LABEL_MAX);
  return inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const prompts = await pinPrompts(inside, source.options.prompts);
    // Held from here on: of two starts at once the second one counts on.
    const seed = input.seed ?? (await nextBranchNumber(tx, caseId));
    await tx.run.create({
      data: {
        id: runId,
        kind: "simulate",
        title,
        status: "running",
        input: {
          kind: "simulate",
          ...others,
          settings: { ...source.options.settings, ...input.settings, faultShare: 0 },
          seed,
          ...(input.budget && { budget: input.budget }),
          prompts,
          branch: { caseId, revision: input.revision, givenSteps: source.givenSteps },
        },
        seed,
        total: count,
        actorId: ctx.actor.id,
        createdAt: ctx.now(),
        startedAt: ctx.now(),
        goingSince: ctx.now(),
      },
    });
    const numbers = await addBranches(inside, runId, source, input, assistants);
    await recordAudit(inside, {
      action: "case.branched",
      subjectType: "case",
      subjectId: caseId,
      data: { runId, numbers, revision: input.revision, fromStep: source.givenSteps + 1 },
    });
    return { runId, numbers };
  });
}
