import { isJsonObject } from "#lib/errors/json.ts";
import { ExecutorKind } from "#lib/simulation/settings.ts";
import type { ToolAnswer } from "#prisma/generated/client.ts";
import { TOOL_ANSWER_SHOWN, type ToolAnswerRow } from "./schemas.ts";

export function answerRow(row: ToolAnswer): ToolAnswerRow {
  const { id, functionName, changeCount, statusCode, body, isPinned, useCount } = row;
  return {
    id,
    executor: ExecutorKind.parse(row.executor),
    functionName,
    args: isJsonObject(row.args) ? row.args : {},
    changeCount,
    statusCode,
    bodyStart: body.slice(0, TOOL_ANSWER_SHOWN).toWellFormed(),
    bodyLength: body.length,
    isPinned,
    useCount,
    createdAt: row.createdAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
  };
}
