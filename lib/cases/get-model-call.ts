import type { Context } from "#lib/db/context.ts";
import { notFound } from "#lib/errors/app-error.ts";
import { modelCallSummaryOf } from "./model-call-summary.ts";
import { ModelCallDetail } from "./schemas.ts";

/**
 * One call of the ledger, prompt and raw answer included.
 * @throws AppError "not-found"
 */
export async function getModelCall(ctx: Context, id: string): Promise<ModelCallDetail> {
  const call = await ctx.db.modelCall.findUnique({ where: { id } });
  if (!call) throw notFound("model call", id);
  return {
    ...modelCallSummaryOf(call),
    endpoint: call.endpoint,
    httpStatus: call.httpStatus,
    errorMessage: call.errorMessage,
    finishReason: call.finishReason,
    request: ModelCallDetail.shape.request.parse(call.request),
    answer: call.answer,
    toolCalls: ModelCallDetail.shape.toolCalls.parse(call.toolCalls ?? []),
    startedAt: call.startedAt.toISOString(),
  };
}
