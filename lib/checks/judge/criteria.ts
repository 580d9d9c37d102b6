import type { Rubric } from "./schemas.ts";

/** The criteria of each rubric, in the order in which a judge answers them. */
export const criteriaOf: Record<Rubric, readonly string[]> = {
  verdict: ["process", "response"],
  instruction: ["difficulty", "uniqueness", "quality", "realism", "verifiability", "stability"],
  answer: ["completeness", "conciseness"],
};
