import { turnStart } from "#lib/corpus/turn-start.ts";
import type { TimelineStep } from "./case-timeline.ts";

/** The assistant's turns, in order: calls that were made together are one, any other step is one by itself. */
export function turnsOf(entries: readonly TimelineStep[]): [TimelineStep, ...TimelineStep[]][] {
  const steps = entries.map(({ step }) => step);
  const turns = new Map<number, [TimelineStep, ...TimelineStep[]]>();
  for (const [index, entry] of entries.entries()) {
    const start = turnStart(steps, index);
    const turn = turns.get(start);
    if (turn) turn.push(entry);
    else turns.set(start, [entry]);
  }
  return [...turns.values()];
}
