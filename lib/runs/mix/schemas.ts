import { z } from "zod";

/** A part of a mix of behaviours; "solvable" where it was left open how many calls a request takes. */
export const MixPart = z.enum([
  "single",
  "several",
  "parallel",
  "solvable",
  "missing-parameter",
  "no-fitting-tool",
  "error-recovery",
  "direct-answer",
]);
export type MixPart = z.infer<typeof MixPart>;

/** How often something was seen, and the 95 % interval (Wilson) of the share that it stands for. */
const Seen = z.object({ count: z.number().int(), share: z.number(), low: z.number(), high: z.number() });

/** What a run was asked for against what came out of it. */
export const RunMix = z.object({
  /** Instructions of a run that wrote, complete cases of a run that played. */
  total: z.number().int(),
  parts: z.array(
    Seen.extend({
      part: MixPart,
      /** Share that the run's mix asked for; null for a run that plays what others wrote. */
      asked: z.number().nullable(),
      /** Of the part's cases, those that were played as the part says; null for a run that only wrote. */
      asAsked: Seen.nullable(),
    }),
  ),
});
export type RunMix = z.infer<typeof RunMix>;
