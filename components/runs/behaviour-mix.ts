import { beyondMix, type BehaviourMix, type MixChoice } from "#lib/instructions/schemas.ts";

/** The parts of a mix, as they are called on screen. */
export const mixTitles: Record<keyof BehaviourMix, string> = {
  single: "one call",
  several: "several calls",
  parallel: "parallel calls",
  "missing-parameter": "missing parameter",
  "no-fitting-tool": "no fitting tool",
  "error-recovery": "error recovery",
  "direct-answer": "direct answer",
};

/** What the form holds: shares as typed. */
export type MixDraft = { preset: "toolalpaca" | "beyond" | "own"; texts: Record<keyof BehaviourMix, string> };

export const mixKeys = Object.keys(mixTitles) as (keyof BehaviourMix)[];

export const emptyMix: MixDraft = {
  preset: "toolalpaca",
  texts: Object.fromEntries(mixKeys.map((key) => [key, String(beyondMix[key])])) as MixDraft["texts"],
};

/** A share as typed; null where it is none. */
export const shareOf = (text: string): number | null =>
  /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : null;

/** The mix that the draft stands for; null where it cannot be used. */
export function readMix({ preset, texts }: MixDraft): MixChoice | null {
  if (preset !== "own") return preset;
  const shares = mixKeys.map((key) => [key, shareOf(texts[key])] as const);
  if (shares.some(([, share]) => share === null) || shares.every(([, share]) => share === 0)) return null;
  return Object.fromEntries(shares) as BehaviourMix;
}
