import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { isJsonObject, type JsonObject } from "#lib/errors/json.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";

export type LoadedTool = {
  documentationText: string;
  document: JsonObject;
  functions: ToolFunction[];
  nlDocumentation: string;
};
export type LoadTool = (toolVersionId: string) => Promise<LoadedTool>;

async function load(db: Database, id: string): Promise<LoadedTool> {
  const { documentationText, documentation, nlDocumentation } = await db.toolVersion.findUniqueOrThrow({
    where: { id },
    select: { documentationText: true, documentation: true, nlDocumentation: true },
  });
  if (!isJsonObject(documentation))
    throw new AppError("bad-input", "The tool's document cannot be read: mend it first.");
  return {
    documentationText,
    document: documentation,
    functions: functionsOf(documentation),
    nlDocumentation,
  };
}

/** Versions never change, and the cases of a tool are played out one after the other: the last few are kept. */
export function toolLoader(db: Database, kept: number): LoadTool {
  const loaded = new Map<string, Promise<LoadedTool>>();
  return (toolVersionId) => {
    const held = loaded.get(toolVersionId) ?? load(db, toolVersionId);
    // Taken out and put in again: the first one of a map is the one that was not asked for the longest.
    loaded.delete(toolVersionId);
    loaded.set(toolVersionId, held);
    held.catch(() => loaded.delete(toolVersionId));
    const [oldest] = loaded.keys();
    if (loaded.size > kept && oldest !== undefined) loaded.delete(oldest);
    return held;
  };
}
