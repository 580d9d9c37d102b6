import type { Step } from "#lib/corpus/trajectory.ts";

/** The assistant's turns: steps that share a group are one, any other step is one by itself. */
export function turnsOf(steps: readonly Step[]): Step[][] {
  const turns: Step[][] = [];
  for (const step of steps) {
    const last = turns.at(-1);
    if (last && step.group !== undefined && last[0]?.group === step.group) last.push(step);
    else turns.push([step]);
  }
  return turns;
}
