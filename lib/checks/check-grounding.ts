import { safeParseJson } from "#lib/errors/json.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { Finding } from "./finding.ts";
import { traceArguments } from "./grounding/trace-arguments.ts";
import { leavesOf, pathOfLeaf } from "./grounding/leaves-of.ts";
import type { JudgedStep } from "./judge-steps.ts";

const SHOWN_CHARACTERS = 80;

/** Values that neither the user nor an earlier answer said, and that are no default or accepted value either. */
export function checkGrounding(
  trajectory: Trajectory,
  steps: readonly JudgedStep[],
  functions: readonly ToolFunction[],
): Finding[] {
  return traceArguments(trajectory, functions)
    .filter(({ step, path, source }) => source.kind === "invented" && isJudged(steps[step], path))
    .map(({ step, path }): Finding => ({
      kind: "invented value",
      severity: "caution",
      step,
      path,
      message: `${valueAt(trajectory.steps[step]?.actionInput ?? "", path)} was said by neither the user nor an earlier answer.`,
    }));
}

/** A call of the tool's own, at a value with which the schema finds no fault yet. */
function isJudged(judged: JudgedStep | undefined, path: string): boolean {
  if (!judged?.called) return false;
  return !judged.checked?.problems.some((problem) => problem.path !== "$" && path.startsWith(problem.path));
}

function valueAt(input: string, path: string): string {
  const parsed = safeParseJson(input);
  const leaf = parsed.ok ? leavesOf(parsed.value).find((one) => pathOfLeaf(one) === path) : undefined;
  const text = JSON.stringify(leaf?.value ?? null);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
