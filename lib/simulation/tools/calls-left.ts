import type { Step } from "#lib/corpus/trajectory.ts";
import { turnStart } from "#lib/corpus/turn-start.ts";
import type { SimulationInput } from "../simulation.ts";
import { namesOf } from "./define-tools.ts";
import { callsOf, type TurnCall } from "./read-tool-turn.ts";
import { readToolTurnText } from "./tool-turn-text.ts";

/** The calls of the last turn that have no step yet. All is in the steps, so that a case goes on between two of them. */
export function callsLeft(
  input: Pick<SimulationInput, "tool" | "settings">,
  steps: readonly Step[],
): (TurnCall & { group: number; rawText: string })[] {
  const last = steps.at(-1);
  if (last?.group === undefined || last.rawText === null) return [];
  const { group, rawText } = last;
  const turn = readToolTurnText(rawText);
  if (!turn) return [];
  const done = steps.length - turnStart(steps, steps.length - 1);
  return callsOf(turn.toolCalls, namesOf(input))
    .slice(done)
    .map((call) => ({ ...call, group, rawText }));
}
