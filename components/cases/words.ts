import type { Tone } from "#components/ui/badge.tsx";
import type { AnsweredBy, CaseFilter, CaseSort } from "#lib/cases/schemas.ts";
import type { ClearableKey, FacetKey } from "./list-address.ts";

export const decisionTones: Record<CaseFilter["decision"][number], Tone> = {
  pending: "neutral",
  approved: "good",
  rejected: "bad",
  "needs-work": "caution",
};

export const facetTitles: Record<FacetKey, string> = {
  decision: "Decision",
  status: "Status",
  finding: "Findings",
  steps: "Steps",
  category: "Category",
  tool: "Tool",
  function: "Function",
  behaviour: "Behaviour",
  callStyle: "Calls made",
  askedStyle: "Calls asked for",
  protocol: "Protocol",
  model: "Model",
  run: "Run",
  tag: "Tags",
  reviewer: "Reviewed by",
  reason: "Reasons",
  comment: "Commented",
  openComments: "Open comments",
  assignee: "Assigned to",
  verdict: "Steps judged",
  badKind: "First bad step is",
  badStep: "First bad step",
  masked: "Left out of training",
  edited: "Edited",
  stale: "Stale",
};

/** What a chip says of a filter. */
export const filterTitles: Record<ClearableKey, string> = {
  ...facetTitles,
  severity: "Severity",
  toolStatus: "Tool is",
  golden: "Golden answer",
  staleCheck: "Stale, checked",
  error: "Error",
  cluster: "Near-duplicates",
  checkedBy: "Checked or judged",
  instruction: "Instruction",
  tokens: "Tokens",
  cost: "Cost (µ$)",
  latency: "Model time (ms)",
  q: "Text",
  dates: "Made",
  decided: "Decided",
  trash: "In",
};

/** Words of a filter that are not read as they are written. */
export const valueLabels: Partial<Record<ClearableKey, Record<string, string>>> = {
  protocol: { react: "ReAct text", tools: "native calls" },
  golden: { blueprint: "made from a blueprint", given: "came with the request", none: "none" },
  assignee: { none: "nobody" },
  badStep: Object.fromEntries(
    ["1", "2", "3", "4", "5", "6-"].map((step) => [step, `step ${step.replace("-", " and on")}`]),
  ),
};

export const sortTitles: Record<CaseSort, string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  "most-steps": "Most steps first",
  "fewest-steps": "Fewest steps first",
  tool: "By tool",
  decided: "Last decided first",
};

/** Findings that show a case's call or answer to be wrong; the others are worth a look. */
const wrong = new Set([
  "ignored error",
  "answer contradicts observation",
  "wrong type",
  "missing parameter",
  "unknown parameter",
  "unknown function",
  "not in enum",
  "observation breaks schema",
  "observation contradicts earlier state",
]);

export function findingTone(kind: string): Tone {
  return wrong.has(kind) ? "bad" : "caution";
}

/** Who gave an answer, as it stands beside a call. */
export const answeredByWords: Record<AnsweredBy, { text: string; about: string }> = {
  model: { text: "model", about: "A model answered this call." },
  schema: { text: "schema", about: "Answered from the document's schemas, without a model." },
  http: { text: "real API", about: "The real API answered this call." },
  cache: { text: "kept answer", about: "The same call was answered before: the kept answer stands here." },
  fault: { text: "fault put in", about: "Paddock put this fault in, to see whether the assistant recovers." },
};
