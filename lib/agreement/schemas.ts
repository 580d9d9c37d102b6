import { z } from "zod";

/** A measure of agreement: 1 is full agreement, 0 what chance would give. */
export const Measured = z.object({
  /** Null where it is not defined: nothing was said twice, or everybody always said the same one thing. */
  value: z.number().nullable(),
  /** Ends of the 95 % interval. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** How many units it is about. */
  units: z.number().int(),
});
export type Measured = z.infer<typeof Measured>;

export const Agreement = z.object({
  decisions: z.object({
    alpha: Measured,
    /** Over the cases that have as many reviews as most have; `raters` says how many. */
    fleiss: Measured.extend({ raters: z.number().int() }),
    /** Each two people that have cases in common, those with the most first. */
    pairs: z.array(Measured.extend({ people: z.tuple([z.string(), z.string()]) })),
  }),
  /** Krippendorff's alpha of whether a kind of error was named; kinds that somebody named, the most named first. */
  kinds: z.array(Measured.extend({ kind: z.string(), named: z.number().int() })),
  /** Krippendorff's alpha of the first bad step. */
  firstBadStep: Measured,
  /** Cohen's kappa of what people decided, approved or not, against a judge model or the checks. */
  against: z.array(Measured.extend({ rater: z.string(), agreeing: z.number().int() })),
});
export type Agreement = z.infer<typeof Agreement>;
