import { describeTool } from "#lib/openapi/describe-tool.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import { linesOf } from "#lib/openapi/lines-of.ts";
import { parseDocument } from "#lib/openapi/parse-document.ts";
import { validateDocument } from "#lib/openapi/validate-document.ts";
import type { Problem } from "#lib/errors/app-error.ts";
import type { DocumentReport } from "./schemas.ts";

const withLines = (text: string, problems: Problem[]): DocumentReport["problems"] => {
  const lines = linesOf(
    text,
    problems.map(({ at }) => at),
  );
  return problems.map((problem, index) => ({ ...problem, line: lines[index] ?? null }));
};

/** What is wrong with a document, line by line, and the tool that it makes as far as it can be read. Never throws. */
export async function reportOnDocument(text: string): Promise<DocumentReport> {
  const parsed = parseDocument(text);
  if (!parsed.ok)
    return { valid: false, problems: withLines(text, parsed.problems), functions: [], nlDocumentation: "" };
  const problems = await validateDocument(parsed.document);
  return {
    valid: problems.length === 0,
    problems: withLines(text, problems),
    functions: functionsOf(parsed.document),
    nlDocumentation: describeTool(parsed.document).nlDocumentation,
  };
}
