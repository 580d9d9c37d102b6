import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";
import { PageQuery, repeatable } from "#lib/http/page.ts";

/** How an instruction is to be played out: one call; several, one after the other; several at once. */
export const AskedStyle = z.enum(["simple", "multiple", "parallel"]);
export type AskedStyle = z.infer<typeof AskedStyle>;

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

export const InstructionRow = z.object({
  id: z.uuid(),
  toolId: z.uuid(),
  toolName: z.string(),
  position: z.number().int(),
  text: z.string(),
  template: z.number().int().nullable(),
  behaviour: Behaviour,
  /** What it was written for; null where that was left open. */
  callStyle: AskedStyle.nullable(),
  goldenAnswer: JsonValue.nullable(),
  /** Written from golden calls that were made first. */
  isBlueprint: z.boolean(),
  caseCount: z.number().int(),
  createdAt: z.iso.datetime(),
});
export type InstructionRow = z.infer<typeof InstructionRow>;

export const InstructionFilter = z.object({
  tool: repeatable(z.uuid()),
  category: repeatable(z.string()),
  behaviour: repeatable(Behaviour).optional(),
  askedStyle: repeatable(AskedStyle).optional(),
  /** "none": not played out yet. */
  cases: z.enum(["none", "some"]).optional(),
  q: z.string().optional(),
});
export type InstructionFilter = z.infer<typeof InstructionFilter>;

export const ListInstructionsQuery = InstructionFilter.extend(PageQuery.shape);
export type ListInstructionsQuery = z.infer<typeof ListInstructionsQuery>;
