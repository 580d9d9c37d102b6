import { checkGolden } from "#lib/checks/golden/check-golden.ts";
import { checkTrajectory } from "#lib/checks/check-trajectory.ts";
import type { Finding } from "#lib/checks/finding.ts";
import type { Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { queryIn } from "#lib/db/query-rows.ts";
import { goldenOfInstruction } from "#lib/instructions/golden-of-instruction.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { type ComparedCase, nearDuplicates } from "./near-duplicates.ts";

/** Of a case whose instruction was written from golden calls: what sets its own apart from them. */
async function besideGolden(
  tx: Transaction,
  { caseId, trajectory }: ComparedCase,
  functions: readonly ToolFunction[],
): Promise<Finding[]> {
  const of = await tx.case.findUnique({ where: { id: caseId }, select: { instructionId: true } });
  const golden = await goldenOfInstruction(tx, of?.instructionId ?? null);
  return checkGolden(golden?.goldenAnswer, trajectory.steps, functions);
}

/** Runs the rules' gates on a revision, by itself and beside the other cases, and stores what they find. */
export async function checkCase(
  tx: Transaction,
  of: ComparedCase,
  functions: readonly ToolFunction[],
): Promise<Finding[]> {
  // Without a readable document there is nothing to hold the calls against.
  const own =
    functions.length > 0
      ? [...checkTrajectory(of.trajectory, functions), ...(await besideGolden(tx, of, functions))]
      : [];
  const findings = [...own, ...(await nearDuplicates(queryIn(tx), [of])).flat()];
  const { caseId, revision } = of;
  await tx.finding.createMany({
    data: findings.map(({ otherCaseId = null, ...finding }) => ({
      ...finding,
      otherCaseId,
      id: newId(),
      caseId,
      revision,
    })),
  });
  return findings;
}
