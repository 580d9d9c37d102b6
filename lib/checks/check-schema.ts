import type { Finding } from "./finding.ts";
import type { JudgedStep } from "./judge-steps.ts";

/** What breaks the function's schema in each call. A call that was put right later is only worth a note. */
export function checkSchema(steps: readonly JudgedStep[]): Finding[] {
  return steps.flatMap((judged) => {
    const severity = isCorrectedLater(judged, steps) ? "note" : "error";
    if (judged.outcome === "unknown") {
      const message = `The tool has no function ${JSON.stringify(judged.step.action)}.`;
      return [{ kind: "unknown function", severity, step: judged.index, path: null, message }];
    }
    const problems = judged.checked?.problems ?? [];
    return problems.map(({ kind, path, message }): Finding => ({
      kind,
      severity,
      step: judged.index,
      path,
      message,
    }));
  });
}

/** The same function worked later with an input that is right; of an unknown one, any function did. */
export function isCorrectedLater(judged: JudgedStep, steps: readonly JudgedStep[]): boolean {
  return steps
    .slice(judged.index + 1)
    .some(
      (later) =>
        later.outcome === "succeeded" &&
        (judged.outcome === "unknown" || later.step.action === judged.step.action) &&
        (later.checked?.problems.length ?? 0) === 0,
    );
}
