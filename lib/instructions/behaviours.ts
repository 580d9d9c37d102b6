import { z } from "zod";
import type { WritingAim } from "#lib/prompts/behaviours.ts";

/** What a case shows. "error-recovery": a fault is put into it. */
export const Behaviour = z.enum([
  "solvable",
  "missing-parameter",
  "no-fitting-tool",
  "error-recovery",
  "direct-answer",
]);
export type Behaviour = z.infer<typeof Behaviour>;

const weight = z.number().min(0).max(1_000_000).default(0);

/** Shares of a run's instructions, as weights: only their proportions count. The first three are solvable. */
export const BehaviourMix = z
  .object({
    single: weight,
    several: weight,
    parallel: weight,
    "missing-parameter": weight,
    "no-fitting-tool": weight,
    "error-recovery": weight,
    "direct-answer": weight,
  })
  .refine((mix) => Object.values(mix).some((share) => share > 0), { message: "Some share must be above 0." });
export type BehaviourMix = z.infer<typeof BehaviourMix>;

/** "toolalpaca": the one prompt of the paper, solvable requests. "beyond": the mix below. Or shares of one's own. */
export const MixChoice = z.union([z.enum(["toolalpaca", "beyond"]), BehaviourMix]);
export type MixChoice = z.infer<typeof MixChoice>;

/** 60 % solvable, a third of it with several steps and 15 % with parallel calls. */
export const beyondMix: BehaviourMix = {
  single: 31,
  several: 20,
  parallel: 9,
  "missing-parameter": 12,
  "no-fitting-tool": 12,
  "error-recovery": 10,
  "direct-answer": 6,
};

/** So many instructions of one behaviour, written for one aim; without one, with ToolAlpaca's prompt. */
export type BehaviourPart = { behaviour: Behaviour; aim: WritingAim | null; count: number };

function partOf(key: keyof BehaviourMix, count: number): BehaviourPart {
  if (key === "single" || key === "several" || key === "parallel")
    return { behaviour: "solvable", aim: key, count };
  return { behaviour: key, aim: key === "error-recovery" ? "single" : key, count };
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
  if (choice === "toolalpaca") return [{ behaviour: "solvable", aim: null, count: perTool }];
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
