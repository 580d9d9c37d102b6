import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import { ToolDetail } from "./schemas.ts";
import { toolColumns, toolRowOf, type FoundTool } from "./tool-row.ts";

const { functionDescription: Descriptions, functionProjection: Projection } = ToolDetail.shape;
// An imported tool keeps what its file said, whatever that was; a page shows what has the right shape.
const readDescriptions = Descriptions.catch({});
const readProjection = Projection.catch({});

/**
 * A tool with its current version. The document is read from its text: a JSON column forgets the order of keys.
 * @throws not-found
 */
export async function getTool(ctx: Context, id: string): Promise<ToolDetail> {
  if (!z.uuid().safeParse(id).success) throw notFound("tool", id);
  const [found] = await ctx.db.$queryRaw<
    FoundTool[]
  >`select ${toolColumns} from tools t where t.id = ${id}::uuid`;
  if (!found) throw notFound("tool", id);
  const current = await ctx.db.toolVersion.findUnique({
    where: { toolId_version: { toolId: id, version: found.version } },
  });
  const versions = await ctx.db.toolVersion.findMany({
    where: { toolId: id },
    orderBy: { version: "desc" },
    select: { version: true, reason: true, actorId: true, createdAt: true },
  });
  const parsed = parseDocument(current?.documentationText ?? "");
  return {
    ...toolRowOf(found),
    introduction: current?.introduction ?? "",
    functionsText: current?.functionsText ?? "",
    functions: parsed.ok ? functionsOf(parsed.document) : [],
    documentationText: current?.documentationText ?? "",
    openapi: parsed.ok ? parsed.document : null,
    nlDocumentation: current?.nlDocumentation ?? "",
    functionDescription: readDescriptions.parse(current?.functionDescription ?? {}),
    functionProjection: readProjection.parse(current?.functionProjection ?? {}),
    versions: versions.map(({ version, reason, actorId, createdAt }) => ({
      version,
      reason,
      actorId,
      createdAt: createdAt.toISOString(),
    })),
    runId: found.runId,
  };
}
