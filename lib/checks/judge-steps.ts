import type { Step } from "#lib/corpus/trajectory.ts";
import { checkArguments, type CheckedArguments } from "#lib/openapi/check-arguments.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { ExtraToolName } from "#lib/simulation/extra-tools/extra-tools.ts";

const extraNames: ReadonlySet<string> = new Set(ExtraToolName);

/** "asked": a question to the user, the clock, a kept file: no call of the API. */
export type StepOutcome = "succeeded" | "refused" | "invalid" | "unknown" | "asked";

export type JudgedStep = {
  step: Step;
  index: number;
  /** Null where the tool has no such function. */
  called: ToolFunction | null;
  checked: CheckedArguments | null;
  /** Of the tool's answer; read from the observation where an imported step has none beside it. */
  statusCode: number | null;
  outcome: StepOutcome;
};

/** Looks at each call by itself. Never throws, whatever a step holds. */
export function judgeSteps(steps: readonly Step[], functions: readonly ToolFunction[]): JudgedStep[] {
  const byName = new Map(functions.map((one) => [one.name, one]));
  return steps.map((step, index) => {
    const called = byName.get(step.action) ?? null;
    const checked = called ? checkArguments(called, step.actionInput) : null;
    const statusCode = step.statusCode ?? statusIn(step.observation);
    return { step, index, called, checked, statusCode, outcome: outcomeOf(step, checked, statusCode) };
  });
}

function statusIn(observation: string): number | null {
  const found = /^\s*Status Code:\s*(\d{3})\b/i.exec(observation)?.[1];
  return found === undefined ? null : Number(found);
}

function outcomeOf(step: Step, checked: CheckedArguments | null, statusCode: number | null): StepOutcome {
  if (!checked) return extraNames.has(step.action) ? "asked" : "unknown";
  if (statusCode !== null) return statusCode >= 200 && statusCode < 300 ? "succeeded" : "refused";
  return checked.ok ? "succeeded" : "invalid";
}
