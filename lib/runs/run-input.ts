import { z } from "zod";
import { BlueprintSettings } from "#lib/blueprints/schemas.ts";
import { Rubric } from "#lib/checks/judge/schemas.ts";
import { FindingKind } from "#lib/checks/schemas.ts";
import { MixChoice } from "#lib/instructions/schemas.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";
import { EndpointsPerAgent, StartRun } from "./schemas.ts";

/** A run's stored input, as it was started. @throws where the row holds something else, which is a bug */
export function readRunInput(stored: unknown): StartRun {
  return StartRun.parse(stored);
}

/** Of a run whose items are branches of a case: the revision that they begin with, and how many of its steps. */
const BranchOptions = z.object({
  caseId: z.uuid(),
  revision: z.number().int(),
  givenSteps: z.number().int(),
});
export type BranchOptions = z.infer<typeof BranchOptions>;

/** What an item needs of its run's input: all but the selection, which may name 100,000 things. */
const ItemOptions = z.object({
  endpoint: z.string().optional(),
  endpoints: EndpointsPerAgent.optional(),
  perTool: z.number().int().default(10),
  template: z.union([z.literal(1), z.literal(2)]).default(1),
  mix: MixChoice.default("toolalpaca"),
  mode: z.enum(["free", "blueprint"]).default("free"),
  blueprint: BlueprintSettings.prefault({}),
  settings: SimulationSettings.prefault({}),
  rubrics: z.array(Rubric).default([]),
  samples: z.number().int().default(1),
  autoReject: z.array(FindingKind).default([]),
  prompts: z.record(z.string(), z.number().int()).default({}),
  branch: BranchOptions.optional(),
});
export type ItemOptions = z.infer<typeof ItemOptions>;

/** The same, without the selection. */
export function readItemOptions(stored: unknown): ItemOptions {
  return ItemOptions.parse(stored);
}
