import { z } from "zod";
import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { isJsonObject } from "#lib/errors/json.ts";
import { serverUrlOf } from "#lib/openapi/server-url.ts";
import { CredentialPlace, PutToolConnection, type ToolConnection } from "./schemas.ts";

const Places = z.array(z.object({ place: CredentialPlace, name: z.string() }));

/** How the real API of a tool is called: which secrets there are, never what they are. @throws not-found */
export async function getConnection(ctx: Context, toolId: string): Promise<ToolConnection> {
  const tool = await ctx.db.tool.findUnique({
    where: { id: toolId },
    select: { currentVersion: { select: { documentation: true } } },
  });
  if (!tool) throw notFound("tool", toolId);
  const document = tool.currentVersion?.documentation;
  const [row, credentials] = await Promise.all([
    ctx.db.toolConnection.findUnique({ where: { toolId } }),
    ctx.db.toolCredential.findMany({
      where: { toolId },
      orderBy: [{ place: "asc" }, { name: "asc" }],
      select: { place: true, name: true },
    }),
  ]);
  const { baseUrl, timeoutMs, bytesMax } = row ?? PutToolConnection.parse({});
  return {
    baseUrl,
    documentUrl: isJsonObject(document) ? serverUrlOf(document) : "",
    timeoutMs,
    bytesMax,
    credentials: Places.parse(credentials),
  };
}
