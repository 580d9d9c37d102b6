import { safeParseJson, type Json } from "#lib/errors/json.ts";
import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { isCorrectedLater } from "./check-schema.ts";
import type { Finding } from "./finding.ts";
import type { JudgedStep } from "./judge-steps.ts";

/** Words by which an answer owns up to a failure. English, as the texts of the corpora are. */
const ownsUp =
  /\b(?:no|none|neither|sorry|apolog\w+|unable|unfortunately|fail\w*|error\w*|issue\w*|problem\w*|not (?:found|available|possible|valid|supported|exist|able)|does(?:n't| not) (?:exist|seem|appear|support)|could(?:n't| not)|can(?:'t|not)|was(?:n't| not)|were(?:n't| not)|did(?:n't| not)|is(?:n't| not)|invalid|unavailable|denied|unauthorized|required|need(?:s|ed)?|try again|later|limit|instead|however|only)\b/i;
const announces =
  /^(?:(?:ok(?:ay)?|sure|now|next|first|then)[,.!]?\s+)*(?:I(?:'ll| will| am going to| need to| should| must)\b|let me\b|let's\b)/i;

/** What went wrong in the run of the calls: errors passed over, circles, an end before the work was done. */
export function checkExecution(trajectory: Trajectory, steps: readonly JudgedStep[]): Finding[] {
  return [...ignoredErrors(trajectory, steps), ...loops(steps), ...earlyEnd(trajectory, steps)];
}

function ignoredErrors({ finalAnswer }: Trajectory, steps: readonly JudgedStep[]): Finding[] {
  if (finalAnswer === null || ownsUp.test(finalAnswer)) return [];
  const open = steps.filter(
    (judged) => ["refused", "invalid", "unknown"].includes(judged.outcome) && !isMended(judged, steps),
  );
  return open.map((judged) => ({
    kind: "ignored error",
    severity: "error",
    step: judged.index,
    path: null,
    message: `The call of ${JSON.stringify(judged.step.action)} failed, no later call made up for it, and the final answer does not say so.`,
  }));
}

/** A later call of any function that worked, made in answer to the error, is a way round it. */
function isMended(judged: JudgedStep, steps: readonly JudgedStep[]): boolean {
  return isCorrectedLater(judged, steps) || stepAfterTurn(judged, steps)?.outcome === "succeeded";
}

/** Calls made in one turn are no answer to each other. */
function stepAfterTurn(judged: JudgedStep, steps: readonly JudgedStep[]): JudgedStep | undefined {
  const { group } = judged.step;
  const later = steps.slice(judged.index + 1);
  return group === undefined ? later[0] : later.find(({ step }) => step.group !== group);
}

/** The same call with the same input, answered the same. A repeat after an error that gets better is none. */
function loops(steps: readonly JudgedStep[]): Finding[] {
  const first = new Map<string, { index: number; times: number }>();
  const findings: Finding[] = [];
  for (const { step, index } of steps) {
    const key = JSON.stringify([step.action, canonicalInput(step.actionInput), step.observation]);
    const before = first.get(key);
    if (!before) {
      first.set(key, { index, times: 1 });
      continue;
    }
    before.times += 1;
    const message = `The same call as step ${before.index + 1}, with the same answer (number ${before.times}).`;
    findings.push({
      kind: "loop",
      severity: before.times > 2 ? "error" : "caution",
      step: index,
      path: null,
      message,
    });
  }
  return findings;
}

/** JSON with its keys in order, so that {"a", "b"} and {"b", "a"} are the same input. */
function canonicalInput(actionInput: string): string {
  const parsed = safeParseJson(actionInput);
  return parsed.ok ? JSON.stringify(sorted(parsed.value)) : actionInput.trim();
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

function earlyEnd({ finalAnswer, error, isCut }: Trajectory, steps: readonly JudgedStep[]): Finding[] {
  const at = (severity: Finding["severity"], message: string): Finding[] => [
    { kind: "early end", severity, step: null, path: null, message },
  ];
  if (isCut && finalAnswer === null) return [];
  if (finalAnswer === null || finalAnswer.trim() === "")
    return error === null ? at("error", "There is no final answer, and no reason why.") : [];
  if (announces.test(finalAnswer.trim()))
    return at("caution", "The final answer announces work instead of giving its result.");
  if (steps.length > 0 && steps.every((judged) => judged.outcome === "asked"))
    return at("caution", "No function of the tool was called.");
  return [];
}
