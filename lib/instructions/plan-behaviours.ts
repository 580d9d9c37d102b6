import type { WritingAim } from "#lib/prompts/behaviours.ts";
import { type AskedStyle, type Behaviour, type BehaviourMix, beyondMix, type MixChoice } from "./schemas.ts";

/** So many instructions of one behaviour, written for one aim; without one, with ToolAlpaca's prompt. */
export type BehaviourPart = {
  behaviour: Behaviour;
  aim: WritingAim | null;
  /** Null where it is left open. */
  callStyle: AskedStyle | null;
  count: number;
};

const solvable = { single: "simple", several: "multiple", parallel: "parallel" } as const;

function partOf(key: keyof BehaviourMix, count: number): BehaviourPart {
  if (key === "single" || key === "several" || key === "parallel")
    return { behaviour: "solvable", aim: key, callStyle: solvable[key], count };
  if (key === "error-recovery") return { behaviour: key, aim: "single", callStyle: "simple", count };
  return { behaviour: key, aim: key, callStyle: null, count };
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * What the tool at a place of the run is to get, so that the whole run has the mix: the run's instructions are
 * counted through, and the golden ratio spreads them evenly over the shares, better than chance would.
 * @param place of the tool in its run, from 0; any part of a run has nearly the mix as well
 */
export function planBehaviours(
  choice: MixChoice,
  { place, perTool, seed }: { place: number; perTool: number; seed: number },
): BehaviourPart[] {
  if (choice === "toolalpaca") return [{ behaviour: "solvable", aim: null, callStyle: null, count: perTool }];
  const shares = Object.entries(choice === "beyond" ? beyondMix : choice) as [keyof BehaviourMix, number][];
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  const counts = new Map<keyof BehaviourMix, number>();
  for (let index = 0; index < perTool; index += 1) {
    let left = ((((seed % 1_000) + place * perTool + index + 1) * GOLDEN) % 1) * total;
    const chosen =
      shares.find(([, share]) => (left -= share) < 0) ?? shares.findLast(([, share]) => share > 0);
    if (chosen) counts.set(chosen[0], (counts.get(chosen[0]) ?? 0) + 1);
  }
  return shares.flatMap(([key]) => (counts.has(key) ? [partOf(key, counts.get(key) ?? 0)] : []));
}
