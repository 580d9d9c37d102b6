import { type CallStyle, callStyleOf } from "./call-style.ts";
import type { Trajectory } from "./trajectory.ts";

/** PostgreSQL refuses a tsvector over 1 MB; this many characters of any script stay below. */
export const SEARCH_TEXT_LIMIT = 200_000;

export type TrajectorySummary = {
  stepCount: number;
  /** Names called, in order, repeats kept. */
  calls: string[];
  callStyle: CallStyle;
  /** Instruction, calls with their inputs, answer or error: what full-text search reads. */
  searchText: string;
};

// PostgreSQL text cannot hold NUL, and a lone surrogate is not UTF-8.
const storable = (text: string): string => text.replaceAll("\u0000", " ").toWellFormed();

/** What the narrow row of a case says of its current revision. */
export function summariseTrajectory(trajectory: Trajectory): TrajectorySummary {
  const { instruction, steps, finalAnswer, error } = trajectory;
  const parts = [
    instruction,
    ...steps.map((step) => `${step.action} ${step.actionInput}`),
    finalAnswer ?? "",
    error ?? "",
  ];
  const searchText = parts.filter((part) => part !== "").join("\n");
  return {
    stepCount: steps.length,
    calls: steps.map((step) => storable(step.action)),
    callStyle: callStyleOf(trajectory),
    searchText: storable(searchText.slice(0, SEARCH_TEXT_LIMIT)),
  };
}
