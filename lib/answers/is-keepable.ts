import { checkResponse } from "#lib/openapi/check-response.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { ExecutorKind } from "#lib/simulation/settings.ts";

/** Errors that say something about the question; the others (429, 503) are about the moment. */
const lastingErrors = new Set([400, 404, 409, 410, 422]);

/**
 * Whether an answer is worth giving again: one that keeps to its schema, or an error that would come again. What the
 * real API says is kept as it is: where it breaks the schema, the document is wrong, and asking again changes nothing.
 */
export function isKeepable(
  called: ToolFunction,
  answer: { statusCode: number; body: string },
  executor: ExecutorKind,
): boolean {
  const { statusCode, body } = answer;
  if (statusCode >= 200 && statusCode < 300)
    return executor === "http" || checkResponse(called, statusCode, body).length === 0;
  return lastingErrors.has(statusCode);
}
