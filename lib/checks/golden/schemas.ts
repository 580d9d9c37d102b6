import { z } from "zod";

/** How a golden call fared. "optional": not made, and it need not be. */
export const GoldenStatus = z.enum(["matched", "other arguments", "wrong order", "missing", "optional"]);
export type GoldenStatus = z.infer<typeof GoldenStatus>;

/** Golden calls beside those that were made; steps count from 0. */
export const GoldenComparison = z.object({
  calls: z.array(
    z.object({
      action: z.string(),
      /** As it stands in the golden answer. */
      actionInput: z.string(),
      status: GoldenStatus,
      /** The step that stands for it; null where there is none. */
      step: z.number().int().nullable(),
    }),
  ),
  /** Steps that called a function and stand for no golden call. */
  needless: z.array(z.number().int()),
});
export type GoldenComparison = z.infer<typeof GoldenComparison>;
