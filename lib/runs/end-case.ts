import { checkTrajectory } from "#lib/checks/check-trajectory.ts";
import { summariseTrajectory } from "#lib/corpus/summarise-trajectory.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { Database } from "#lib/db/client.ts";
import { machine } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { isJsonObject } from "#lib/errors/json.ts";
import { storableJson, storableText } from "#lib/llm/storable-text.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Revision 0, findings and narrow row of a case that has none yet. @param document of the tool's version, parsed */
export async function endCase(db: Database, caseId: string, trajectory: Trajectory, document: unknown, now: Date): Promise<void> {
  const findings = checkTrajectory(trajectory, isJsonObject(document) ? functionsOf(document) : []);
  const revision = await db.caseRevision.create({
    data: {
      id: newId(),
      caseId,
      revision: 0,
      trajectory: storableJson(trajectory) as Prisma.InputJsonValue,
      reason: "simulated",
      actorId: machine.id,
      createdAt: now,
    },
  });
  await db.finding.createMany({
    data: findings.map((finding) => ({ ...finding, message: storableText(finding.message), id: newId(), caseId, revision: 0 })),
  });
  await db.case.updateMany({
    where: { id: caseId, revision: -1 },
    data: {
      ...summariseTrajectory(trajectory),
      status: trajectory.error === null ? "complete" : "failed",
      revision: 0,
      currentRevisionId: revision.id,
      findingKinds: [...new Set(findings.map(({ kind }) => kind))].toSorted(),
      error: trajectory.error === null ? null : storableText(trajectory.error),
      updatedAt: now,
    },
  });
}
