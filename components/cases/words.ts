import type { Tone } from "#components/ui/badge.tsx";
import type { CaseFilter, CaseSort } from "#lib/cases/schemas.ts";
import type { FacetKey } from "./list-address.ts";

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

/** "needs-work" as it is read: "Needs work". */
export function sentenceCase(word: string): string {
  const words = word.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
