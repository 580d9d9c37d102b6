import type { Step } from "#lib/corpus/trajectory.ts";
import { cutJson } from "./react/cut-json.ts";

/** What `answerObservation` adds after an error. */
const hint = /\. (?:There are three ways on|This was error number)[\s\S]*$/;

/**
 * The body of the answer that a step holds: whole from `extra.response` where the observation was
 * cut, else from the observation. Null where no request was made.
 */
export function responseOf(step: Step): string | null {
  if (step.statusCode === null) return null;
  const whole = step.extra?.["response"];
  if (typeof whole === "string") return whole;
  const body = step.observation.replace(/^Status Code:\s*\d{3}\.?\s*Response:\s*/i, "");
  return cutJson(body)?.json ?? body.replace(hint, "");
}

/** Name of the file that keeps the long answer of a step. */
export function keptName(step: number): string {
  return `response-${step + 1}.json`;
}
