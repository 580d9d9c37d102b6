import type { Problem } from "#lib/errors/app-error.ts";
import type { JsonObject } from "#lib/errors/json.ts";
import { describeTool } from "#lib/openapi/describe-tool.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import { validateDocument } from "#lib/openapi/validate-document.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { ToolPart } from "#lib/corpus/formats/toolalpaca/tool-record.ts";
import { contentKey } from "./content-key.ts";

/** A tool ready to be stored, with what its document says. */
export type PreparedTool = {
  importKey: string;
  part: ToolPart;
  status: "ready" | "failed";
  problems: Problem[];
  document: JsonObject | null;
  functions: ToolFunction[];
};

/** What makes two imported tools the same: all that they say, but not which cases they came with. */
export function toolKey(part: ToolPart): string {
  const { extra, ...content } = part;
  return contentKey({ ...content, fields: extra.fields ?? null });
}

/** NL documentation and function tables are taken as they came; where the source has none, they are made from the document. */
function described(part: ToolPart, document: JsonObject): ToolPart {
  const isDescribed = part.nlDocumentation !== "" && Object.keys(part.functionProjection).length > 0;
  if (isDescribed) return part;
  const made = describeTool(document);
  return {
    ...part,
    nlDocumentation: part.nlDocumentation || made.nlDocumentation,
    functionDescription:
      Object.keys(part.functionDescription).length > 0 ? part.functionDescription : made.functionDescription,
    functionProjection:
      Object.keys(part.functionProjection).length > 0 ? part.functionProjection : made.functionProjection,
  };
}

/** Reads and validates the document of an imported tool. A tool without a usable one is kept, as failed, with the reason. */
export async function prepareTool(part: ToolPart): Promise<PreparedTool> {
  const importKey = toolKey(part);
  const failed = (problems: Problem[]): PreparedTool => ({
    importKey,
    part,
    status: "failed",
    problems,
    document: null,
    functions: [],
  });
  if (part.documentationText.trim() === "") {
    return failed([
      {
        at: "",
        code: "no-document",
        message: "The file has no OpenAPI document of this tool: add one by hand.",
      },
    ]);
  }
  const parsed = parseDocument(part.documentationText);
  if (!parsed.ok) return failed(parsed.problems.slice(0, 50));
  const functions = functionsOf(parsed.document);
  if (functions.length === 0) {
    const problem = { at: "/paths", code: "no-function", message: "The document describes no function." };
    return { ...failed([problem]), document: parsed.document };
  }
  // What is odd about the document is told; the cases that came with it are worth keeping all the same.
  const problems = await validateDocument(parsed.document);
  return {
    importKey,
    part: described(part, parsed.document),
    status: "ready",
    problems,
    document: parsed.document,
    functions,
  };
}
