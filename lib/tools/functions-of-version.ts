import type { Database } from "#lib/db/client.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";

const KEPT_VERSIONS = 200;
const kept = new Map<string, ToolFunction[]>();

/**
 * The functions of a tool's version, in the order of its document; none where that cannot be read.
 * A version never changes, so what was parsed is kept. From the text: PostgreSQL's JSON forgets the order of keys.
 */
export async function functionsOfVersion(db: Database, toolVersionId: string): Promise<ToolFunction[]> {
  const known = kept.get(toolVersionId);
  if (known) return known;
  const { documentationText } = await db.toolVersion.findUniqueOrThrow({
    where: { id: toolVersionId },
    select: { documentationText: true },
  });
  const parsed = parseDocument(documentationText);
  const functions = parsed.ok ? functionsOf(parsed.document) : [];
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_VERSIONS && oldest !== undefined) kept.delete(oldest);
  kept.set(toolVersionId, functions);
  return functions;
}
