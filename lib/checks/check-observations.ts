import { safeParseJson } from "#lib/errors/json.ts";
import { checkResponse } from "#lib/openapi/check-response.ts";
import { responseOf } from "#lib/simulation/response-of.ts";
import type { Finding } from "./finding.ts";
import type { JudgedStep } from "./judge-steps.ts";

/** Findings a step at most: one broken list would say the same of each item. */
const maxPerStep = 5;

/** Successful answers that do not follow the operation's schema. What was cut off cannot be judged. */
export function checkObservations(steps: readonly JudgedStep[]): Finding[] {
  return steps.flatMap(({ step, index, called, statusCode }) => {
    const body = responseOf({ ...step, statusCode });
    if (!called || statusCode === null || statusCode < 200 || statusCode > 299 || body === null) return [];
    if (looksCut(body)) return [];
    return checkResponse(called, statusCode, body)
      .slice(0, maxPerStep)
      .map(({ at, message }): Finding => ({
        kind: "observation breaks schema",
        severity: "caution",
        step: index,
        path: at,
        message,
      }));
  });
}

function looksCut(body: string): boolean {
  return /^\s*[{[]/.test(body) && !safeParseJson(body).ok;
}
