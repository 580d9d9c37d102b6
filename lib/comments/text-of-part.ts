import type { Trajectory } from "#lib/corpus/trajectory.ts";
import type { CommentPart } from "./schemas.ts";

export type Dialogue = Pick<Trajectory, "instruction" | "steps" | "finalThought" | "finalAnswer">;

/** How many places a comment can be about: the steps, and the answer where there is one. */
export const commentPlaces = ({ steps, finalAnswer }: Dialogue): number =>
  steps.length + (finalAnswer === null ? 0 : 1);

/**
 * What a quote is a piece of; null where there is no such part. A call's text is its function's name, a line break, and
 * its input as written.
 * @param place null for the instruction; the answer's is after the last step
 */
export function textOfPart(dialogue: Dialogue, place: number | null, part: CommentPart): string | null {
  if (part === "instruction") return place === null ? dialogue.instruction : null;
  if (place === null) return null;
  if (place === dialogue.steps.length) {
    if (part === "answer") return dialogue.finalAnswer;
    return part === "thought" ? dialogue.finalThought : null;
  }
  const step = dialogue.steps[place];
  if (!step || part === "answer") return null;
  if (part === "thought") return step.thought;
  return part === "call" ? `${step.action}\n${step.actionInput}` : step.observation;
}
