import { Step } from "#lib/corpus/trajectory.ts";
import type { Context } from "#lib/db/context.ts";
import { AnsweredBy } from "./schemas.ts";

/** A step of a later revision is the one that was answered as long as neither call nor answer was changed. */
const isSame = (step: Step | undefined, stored: Step): boolean =>
  step !== undefined &&
  step.action === stored.action &&
  step.actionInput === stored.actionInput &&
  step.observation === stored.observation;

/** Who answered the request of each step; null where none was made, or where it is not known: imported, edited, or made before it was written down. */
export async function answeredBy(
  ctx: Context,
  caseId: string,
  steps: readonly Step[],
): Promise<(AnsweredBy | null)[]> {
  const rows = await ctx.db.caseStep.findMany({
    where: { caseId, answeredBy: { not: null } },
    select: { position: true, answeredBy: true, step: true },
  });
  const known = new Map(rows.map((row) => [row.position, row]));
  return steps.map((step, position) => {
    const row = known.get(position);
    const by = AnsweredBy.safeParse(row?.answeredBy);
    return row && by.success && isSame(step, Step.parse(row.step)) ? by.data : null;
  });
}
