import type { AnsweredBy, CaseDetail, FindingRow, ModelCallSummary } from "#lib/cases/schemas.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { ArgumentSource } from "#lib/checks/schemas.ts";

export type TimelineStep = {
  index: number;
  step: Step;
  /** A question is a turn of the dialogue: what is asked, and the user's answer. */
  kind: "call" | "question" | "extra" | "unknown";
  function: ToolFunction | null;
  inputFindings: FindingRow[];
  observationFindings: FindingRow[];
  sources: ArgumentSource[];
  modelCalls: ModelCallSummary[];
  /** Who gave the answer; null where nobody was asked, or nobody knows. */
  answeredBy: AnsweredBy | null;
};

export type CaseTimeline = {
  steps: TimelineStep[];
  /** About the case as a whole, or a step that it does not have. */
  caseFindings: FindingRow[];
  /** Calls of no step: the final answer's among them. */
  otherModelCalls: ModelCallSummary[];
};

/** Tools that every case may use beside the functions of its own. */
export const extraTools: Record<string, string> = {
  getDetails: "Asks the user for what is missing.",
  getCurrentDateTime: "Tells the date and time.",
  retrievalDataFromFile: "Looks up a part of an observation that was too long to show.",
};

/** What the page shows of each step, gathered. */
export function caseTimeline(
  detail: Pick<CaseDetail, "steps" | "answeredBy" | "findings" | "sources" | "modelCalls" | "tool">,
): CaseTimeline {
  const steps = detail.steps.map((step, index): TimelineStep => {
    const findings = detail.findings.filter((finding) => finding.step === index);
    const found = detail.tool.functions.find((one) => one.name === step.action) ?? null;
    return {
      index,
      step,
      kind: isQuestion(step)
        ? "question"
        : found
          ? "call"
          : Object.hasOwn(extraTools, step.action)
            ? "extra"
            : "unknown",
      function: found,
      inputFindings: findings.filter((finding) => !isAboutObservation(finding)),
      observationFindings: findings.filter(isAboutObservation),
      sources: detail.sources.filter((source) => source.step === index),
      modelCalls: detail.modelCalls.filter((call) => call.step === index),
      answeredBy: detail.answeredBy[index] ?? null,
    };
  });
  const isOfStep = (step: number | null) => step !== null && step < steps.length;
  return {
    steps,
    caseFindings: detail.findings.filter((finding) => !isOfStep(finding.step)),
    otherModelCalls: detail.modelCalls.filter((call) => !isOfStep(call.step)),
  };
}

function isQuestion(step: Step): boolean {
  return step.action === "getDetails";
}

function isAboutObservation(finding: FindingRow): boolean {
  return finding.kind.startsWith("observation");
}

export type Effort = { tokens: number; latencyMs: number; costMicroUsd: number };

export function effortOf(calls: readonly ModelCallSummary[]): Effort {
  return {
    tokens: calls.reduce((sum, call) => sum + call.promptTokens + call.completionTokens, 0),
    latencyMs: calls.reduce((sum, call) => sum + call.latencyMs, 0),
    costMicroUsd: calls.reduce((sum, call) => sum + call.costMicroUsd, 0),
  };
}

/** The question of a getDetails step; its input as it is where it has none. */
export function questionOf(step: Step): string {
  try {
    const input: unknown = JSON.parse(step.actionInput);
    if (typeof input === "object" && input !== null) {
      const [only] = Object.values(input);
      if (typeof only === "string") return only;
    }
  } catch {
    // Shown as it was written.
  }
  return step.actionInput;
}
