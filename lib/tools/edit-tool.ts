import { recordAudit } from "#lib/auth/audit.ts";
import { recheckTool } from "#lib/runs/recheck-tool.ts";
import { inTransaction } from "#lib/db/client.ts";
import type { Context } from "#lib/db/context.ts";
import { AppError, badInput, conflict, notFound, type Problem } from "#lib/errors/app-error.ts";
import { isJsonObject } from "#lib/errors/json.ts";
import { getTool } from "./get-tool.ts";
import { reportOnDocument } from "./report-on-document.ts";
import { saveToolVersion } from "./save-tool-version.ts";
import type { DocumentReport, EditTool, ToolDetail } from "./schemas.ts";

/**
 * What stands against a new version: an imported tool may have been taken with faults that our rules find,
 * and mending one of them must not wait for the others. What was there before is kept on record, not refused.
 */
function newProblems(report: DocumentReport, current: ToolDetail): DocumentReport["problems"] {
  const key = ({ at, code }: Problem): string => `${code} ${at}`;
  const known = new Set(current.status === "ready" ? current.problems.map(key) : []);
  return report.problems.filter((problem) => !known.has(key(problem)));
}

function refusal(problems: DocumentReport["problems"]): AppError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  const placed = problems.map(({ at, code, message, line }) => ({
    at: line === null || at.startsWith("line ") ? at : `line ${line} (${at})`,
    code,
    message,
  }));
  return badInput(
    `The document is not valid: ${placed[0]?.at ?? ""}: ${first?.message ?? ""}${more}`,
    placed,
  );
}

async function save(ctx: Context, id: string, input: EditTool, problems: Problem[]): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const before = await tx.tool.findUnique({ where: { id }, include: { currentVersion: true } });
    if (!before) throw notFound("tool", id);
    const saved = await saveToolVersion(inside, id, {
      introduction: input.introduction ?? before.currentVersion?.introduction ?? "",
      functionsText: before.currentVersion?.functionsText ?? "",
      documentationText: input.documentationText,
      documentationIsText: before.currentVersion?.documentationIsText ?? true,
      extra: isJsonObject(before.currentVersion?.extra) ? before.currentVersion.extra : {},
      status: "ready",
      problems,
      reason: input.reason,
      expectedVersion: input.version,
    });
    await recordAudit(inside, {
      action: "tool.edited",
      subjectType: "tool",
      subjectId: id,
      data: { version: saved.version, reason: input.reason },
    });
    await recheckTool(inside, { id, name: before.name });
  });
}

/**
 * Mends a tool's document by hand: a new version, with the documentation computed anew. The tool becomes ready,
 * and a run of Paddock's own checks its cases again.
 * @throws bad-input with every problem that the version before did not have, each with its line; not-found;
 *   conflict where `version` is not the tool's (`details`: the tool as it is now)
 */
export async function editTool(ctx: Context, id: string, input: EditTool): Promise<ToolDetail> {
  const current = await getTool(ctx, id);
  const stale = (detail: ToolDetail): AppError =>
    conflict(
      `The tool was changed meanwhile: it is at version ${detail.version}, you saw ${input.version}.`,
      detail,
    );
  if (current.version !== input.version) throw stale(current);
  const report = await reportOnDocument(input.documentationText);
  const refused = newProblems(report, current);
  if (refused.length > 0) throw refusal(refused);
  const kept = report.problems.map(({ at, code, message }) => ({ at, code, message }));
  try {
    await save(ctx, id, input, kept);
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") throw stale(await getTool(ctx, id));
    throw error;
  }
  return getTool(ctx, id);
}
