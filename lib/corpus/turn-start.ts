import type { Step } from "./trajectory.ts";

/** Index of the first step of the assistant's turn that a step belongs to: its own, or that of the group beside it. */
export function turnStart(steps: readonly Pick<Step, "group">[], index: number): number {
  const group = steps[index]?.group;
  if (group === undefined) return index;
  let start = index;
  while (start > 0 && steps[start - 1]?.group === group) start -= 1;
  return start;
}
