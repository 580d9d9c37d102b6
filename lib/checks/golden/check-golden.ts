import type { Step } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { Finding } from "../finding.ts";
import { compareGolden } from "./compare-golden.ts";

/**
 * What sets the calls of a case apart from its golden answer. A golden call that was not made leaves the answer
 * incomplete; one more than the golden ones may have had its reason: that is only a note.
 */
export function checkGolden(
  stored: unknown,
  steps: readonly Step[],
  functions: readonly ToolFunction[],
): Finding[] {
  const compared = compareGolden(stored, steps, functions);
  if (!compared) return [];
  const findings = compared.calls.flatMap(({ action, actionInput, status, step }): Finding[] => {
    const of = { step, path: null };
    if (status === "missing")
      return [
        {
          ...of,
          kind: "answer incomplete",
          severity: "caution",
          message: `The golden call ${action} ${actionInput} was not made.`,
        },
      ];
    if (status === "other arguments")
      return [
        {
          ...of,
          kind: "answer incomplete",
          severity: "caution",
          message: `The golden call has other arguments: ${action} ${actionInput}.`,
        },
      ];
    if (status === "wrong order")
      return [
        {
          ...of,
          kind: "wrong order",
          severity: "caution",
          message: `The golden answer has ${action} in another place: what it needs comes out of another call.`,
        },
      ];
    return [];
  });
  const needless = compared.needless.map((step): Finding => ({
    kind: "needless call",
    severity: "note",
    step,
    path: null,
    message: "The golden answer does without this call.",
  }));
  return [...findings, ...needless];
}
