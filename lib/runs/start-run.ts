import { recordAudit } from "#lib/auth/audit.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { badInput } from "#lib/errors/app-error.ts";
import { planRunJob } from "#lib/jobs/run-jobs.ts";
import { sendJobs } from "#lib/jobs/send-jobs.ts";
import { resolveEndpoints } from "#lib/llm/resolve-endpoints.ts";
import { pinPrompts } from "#lib/prompt-versions/pin-prompts.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { StartRun } from "./schemas.ts";
import { selectionSql } from "./selection-sql.ts";

const NOTHING: Record<StartRun["kind"], string> = {
  "build-tools": "No API is selected: import a catalogue, or choose others.",
  "write-instructions": "No tool is selected that is ready: build tools first, or choose others.",
  simulate: "No instruction of a ready tool is selected: write instructions first, or choose others.",
  check: "No case is selected that has ended: choose others.",
  judge: "No case is selected that has an answer: choose others.",
};

const TITLE: Record<StartRun["kind"], string> = {
  "build-tools": "Build tools",
  "write-instructions": "Write instructions",
  simulate: "Simulate",
  check: "Check",
  judge: "Judge",
};

function checkSelection(input: StartRun): void {
  if (input.kind === "simulate" && input.instructions === undefined && input.tools === undefined) {
    throw badInput(
      "Say what to simulate: `instructions`, or `tools` for all their instructions without a case.",
      [{ at: "/instructions", code: "missing", message: "instructions or tools must be given" }],
    );
  }
}

/**
 * Starts a run: stores it and sends the job that plans it, in one transaction. The work itself is the workers'.
 * @throws AppError "bad-input" where nothing is selected or an endpoint is unknown
 */
export async function startRun(ctx: Context, input: StartRun): Promise<{ id: string }> {
  checkSelection(input);
  await resolveEndpoints(ctx, input);
  const [first] = await ctx.db.$queryRaw<{ one: number }[]>(
    Prisma.sql`select 1 as one from (${selectionSql(input)}) chosen limit 1`,
  );
  if (!first)
    throw badInput(NOTHING[input.kind], [{ at: "/", code: "empty-selection", message: NOTHING[input.kind] }]);
  const id = newId();
  return inTransaction(ctx.db, async (tx) => {
    const title = input.title?.trim() || TITLE[input.kind];
    const prompts = await pinPrompts({ db: tx, now: ctx.now }, input.prompts);
    await tx.run.create({
      data: {
        id,
        kind: input.kind,
        title,
        status: "queued",
        input: { ...input, prompts },
        seed: input.seed,
        actorId: ctx.actor.id,
        createdAt: ctx.now(),
      },
    });
    await sendJobs(tx, planRunJob, [{ runId: id }]);
    await recordAudit(
      { ...ctx, db: tx },
      { action: "run.started", subjectType: "run", subjectId: id, data: { kind: input.kind, title } },
    );
    return { id };
  });
}
