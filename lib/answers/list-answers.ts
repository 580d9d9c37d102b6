import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { cutPage, readIdCursor } from "#lib/http/cursors.ts";
import type { Page } from "#lib/http/page.ts";
import { answerRow } from "./answer-row.ts";
import type { ListAnswersQuery, ToolAnswerRow } from "./schemas.ts";

/** The kept answers of a tool, newest first; the cursor is the id of the last one before. @throws not-found */
export async function listAnswers(
  ctx: Context,
  toolId: string,
  query: ListAnswersQuery,
): Promise<Page<ToolAnswerRow>> {
  const { limit, function: functionName } = query;
  const cursor = readIdCursor(query.cursor);
  if (!(await ctx.db.tool.findUnique({ where: { id: toolId }, select: { id: true } })))
    throw notFound("tool", toolId);
  const rows = await ctx.db.toolAnswer.findMany({
    where: {
      toolId,
      ...(cursor === undefined ? {} : { id: { lt: cursor } }),
      ...(functionName === undefined ? {} : { functionName }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return cutPage(rows.map(answerRow), limit, ({ id }) => id);
}
