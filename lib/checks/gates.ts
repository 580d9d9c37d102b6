import { FindingKind, type Gate, JudgeKind } from "./schemas.ts";

const judgeKinds: ReadonlySet<string> = new Set(JudgeKind.options);

/** Which gate a kind of finding stands at. Kinds that only people name stand at none. */
const gates: Partial<Record<FindingKind, Gate>> = {
  "unknown function": "schema",
  "unknown parameter": "schema",
  "missing parameter": "schema",
  "wrong type": "schema",
  "not in enum": "schema",
  "ignored error": "execution",
  loop: "execution",
  "early end": "execution",
  "answer incomplete": "execution",
  "needless call": "execution",
  "wrong order": "execution",
  "invented value": "grounding",
  "observation breaks schema": "responses",
  "observation contradicts earlier state": "responses",
  duplicate: "duplicates",
};

export function gateOf(kind: FindingKind): Gate | null {
  return judgeKinds.has(kind) ? "judge" : (gates[kind] ?? null);
}

/** The kinds that stop a case at a gate; a finding that is only a note stops none. */
export const kindsOfGate = (gate: Gate): FindingKind[] =>
  FindingKind.options.filter((kind) => gateOf(kind) === gate);
