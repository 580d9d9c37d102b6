import { JudgeKind } from "#lib/checks/schemas.ts";
import { Trajectory } from "#lib/corpus/trajectory.ts";
import { inTransaction, type Database, type Transaction } from "#lib/db/client.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { functionsOfVersion } from "#lib/tools/functions-of-version.ts";
import { checkCase } from "./check-case.ts";
import { findingRowOf } from "./finding-row.ts";
import { keepFindingKinds } from "./keep-finding-kinds.ts";
import { keepStaleCheck } from "./keep-stale-check.ts";

type Seen = {
  revision: number;
  toolId: string;
  toolVersionId: string;
  currentVersionId: string | null;
  isStale: boolean;
};

/** As the tool is today: a case made with an older document shows what no longer fits. */
async function functionsToday(tx: Transaction, seen: Seen): Promise<ToolFunction[]> {
  const today = seen.currentVersionId === null ? [] : await functionsOfVersion(tx, seen.currentVersionId);
  return today.length > 0 ? today : functionsOfVersion(tx, seen.toolVersionId);
}

/**
 * Runs the rules' gates on a case's current revision again; what judges found stays. A case that is still simulated
 * is left alone: it is checked at its end. @returns whether there was something to check
 */
export async function recheckCase(db: Database, caseId: string): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const [seen] = await tx.$queryRaw<Seen[]>`
      select c.revision, c.tool_id as "toolId", c.tool_version_id as "toolVersionId", t.current_version_id as "currentVersionId",
        c.is_stale as "isStale"
      from cases c join tools t on t.id = c.tool_id
      where c.id = ${caseId}::uuid and c.revision >= 0 for no key update of c`;
    if (!seen) return false;
    const { revision, toolId } = seen;
    const stored = await tx.caseRevision.findUniqueOrThrow({
      where: { caseId_revision: { caseId, revision } },
      select: { trajectory: true },
    });
    const trajectory = Trajectory.parse(stored.trajectory);
    const ofRules = { caseId, revision, kind: { notIn: JudgeKind.options } };
    const before = (await tx.finding.findMany({ where: ofRules, orderBy: { id: "asc" } })).map(findingRowOf);
    await tx.finding.deleteMany({ where: ofRules });
    const found = await checkCase(
      tx,
      { caseId, revision, toolId, trajectory },
      await functionsToday(tx, seen),
    );
    const { toolVersionId: madeVersionId, currentVersionId: toolVersionId } = seen;
    if (seen.isStale && toolVersionId !== null)
      await keepStaleCheck(tx, { caseId, revision, madeVersionId, toolVersionId }, before, found);
    await keepFindingKinds(tx, [caseId]);
    return true;
  });
}
