import type { Overview } from "./schemas.ts";

type NextStep = Overview["nextSteps"][number];

export type NextStepFacts = Pick<Overview, "apis" | "tools" | "instructions" | "cases" | "isDemo"> & {
  /** Instructions of ready tools that were not played out yet. */
  instructionsWithoutCase: number;
  /** Complete cases that nobody has decided. */
  undecidedCases: number;
  /** True where a model other than the offline one is set up. */
  hasRealEndpoint: boolean;
};

/** What a person would sensibly do now, the most useful first. Never empty. */
export function nextSteps(facts: NextStepFacts): NextStep[] {
  const hasOwnCatalogue = facts.apis > 0 && !facts.isDemo;
  const candidates: [NextStep, boolean][] = [
    ["review", facts.undecidedCases > 0],
    ["simulate", facts.instructionsWithoutCase > 0],
    ["write-instructions", facts.tools.ready > 0 && facts.instructions === 0],
    ["build-tools", hasOwnCatalogue && facts.tools.ready + facts.tools.building === 0],
    ["import-apis", !hasOwnCatalogue],
    ["export", facts.cases.approved > 0],
    ["mend-tools", facts.tools.failed > 0],
    ["add-endpoint", !facts.hasRealEndpoint],
    // All is done: the way on is more of it.
    ["build-tools", hasOwnCatalogue && facts.undecidedCases === 0],
  ];
  return [...new Set(candidates.filter(([, applies]) => applies).map(([step]) => step))];
}
