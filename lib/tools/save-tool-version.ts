import type { Context } from "#lib/db/context.ts";
import { inTransaction, type Transaction } from "#lib/db/client.ts";
import { newId } from "#lib/db/new-id.ts";
import { conflict, notFound, type Problem } from "#lib/errors/app-error.ts";
import type { JsonObject } from "#lib/errors/json.ts";
import { describeTool, type ToolDescription } from "#lib/openapi/describe-tool.ts";
import { operationsOf } from "#lib/openapi/operations.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ToolStatus } from "./schemas.ts";

export type ToolVersionInput = {
  introduction: string;
  functionsText: string;
  /** The document to the letter; of a failed build, its last attempt. */
  documentationText: string;
  documentationIsText: boolean;
  /** Fields of a source that have no column. */
  extra?: JsonObject;
  /** Texts that came with an imported tool: kept as they are instead of computed. */
  given?: ToolDescription;
  status: ToolStatus;
  problems: Problem[];
  reason: string;
  /** The version that the writer saw; where the tool has another by now, nothing is written (conflict). */
  expectedVersion?: number;
};

const nothing: ToolDescription = { nlDocumentation: "", functionDescription: {}, functionProjection: {} };

/** One conditional update takes the next number and holds the tool's row until the version is in. */
async function takeNumber(
  tx: Transaction,
  toolId: string,
  input: ToolVersionInput,
  functionCount: number,
  now: Date,
): Promise<number> {
  const [row] = await tx.tool.updateManyAndReturn({
    where: { id: toolId, ...(input.expectedVersion === undefined ? {} : { version: input.expectedVersion }) },
    data: {
      version: { increment: 1 },
      status: input.status,
      problems: input.problems,
      functionCount,
      updatedAt: now,
    },
    select: { version: true },
  });
  if (row) return row.version;
  const current = await tx.tool.findUnique({ where: { id: toolId }, select: { version: true } });
  if (!current) throw notFound("tool", toolId);
  throw conflict(`The tool is at version ${current.version} by now.`, current);
}

/**
 * Gives a tool its next version and makes it the current one; the tool's cases of older versions become stale.
 * Runs in the transaction of `ctx`, or in one of its own.
 * @throws not-found; conflict where `expectedVersion` is not the tool's (`details`: {version})
 */
export async function saveToolVersion(
  ctx: Context,
  toolId: string,
  input: ToolVersionInput,
): Promise<{ id: string; version: number }> {
  const parsed = parseDocument(input.documentationText);
  const document = parsed.ok ? parsed.document : null;
  const description = input.given ?? (document ? describeTool(document) : nothing);
  const functionCount = document ? operationsOf(document).length : 0;
  return inTransaction(ctx.db, async (tx) => {
    const version = await takeNumber(tx, toolId, input, functionCount, ctx.now());
    const id = newId();
    await tx.toolVersion.create({
      data: {
        id,
        toolId,
        version,
        introduction: input.introduction,
        functionsText: input.functionsText,
        documentationText: input.documentationText,
        documentationIsText: input.documentationIsText,
        documentation: (document as Prisma.InputJsonValue | null) ?? Prisma.DbNull,
        nlDocumentation: description.nlDocumentation,
        functionDescription: description.functionDescription,
        functionProjection: description.functionProjection,
        extra: input.extra ?? {},
        reason: input.reason,
        actorId: ctx.actor.id,
        createdAt: ctx.now(),
      },
    });
    await tx.tool.update({ where: { id: toolId }, data: { currentVersionId: id, updatedAt: ctx.now() } });
    await tx.case.updateMany({
      where: { toolId, toolVersionId: { not: id }, isStale: false },
      data: { isStale: true },
    });
    return { id, version };
  });
}
