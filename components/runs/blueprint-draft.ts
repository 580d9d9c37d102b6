import type { z } from "zod";
import type { BlueprintSettings } from "#lib/blueprints/schemas.ts";
import type { ExecutorKind } from "#lib/simulation/settings.ts";

/** What the form holds: numbers as typed. */
export type BlueprintDraft = {
  isOn: boolean;
  fewest: string;
  most: string;
  executor: ExecutorKind;
};

export const emptyBlueprintDraft: BlueprintDraft = {
  isOn: false,
  fewest: "1",
  most: "3",
  executor: "schema",
};

type Reading = {
  /** Null where it cannot be used. */
  settings: z.input<typeof BlueprintSettings> | null;
  errors: Partial<Record<"fewest" | "most", string>>;
};

/** The settings that the draft stands for, and what is wrong with what was typed. */
export function readBlueprint({ fewest, most, executor }: BlueprintDraft): Reading {
  const isNumber = (text: string): boolean => /^[1-6]$/.test(text.trim());
  const errors: Reading["errors"] = {};
  if (!isNumber(fewest)) errors.fewest = "1 to 6.";
  if (!isNumber(most)) errors.most = "1 to 6.";
  else if (isNumber(fewest) && Number(most) < Number(fewest)) errors.most = "Not below the fewest.";
  if (errors.fewest !== undefined || errors.most !== undefined) return { settings: null, errors };
  return { settings: { fewest: Number(fewest), most: Number(most), executor }, errors };
}
