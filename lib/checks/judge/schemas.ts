import { z } from "zod";

/** What a judge looks at: ToolAlpaca's process and response; BEYOND's question; BEYOND's response. */
export const Rubric = z.enum(["verdict", "instruction", "answer"]);
export type Rubric = z.infer<typeof Rubric>;

export const VerdictWord = z.enum(["Yes", "No", "Uncertain"]);
export type VerdictWord = z.infer<typeof VerdictWord>;

/** A word for criteria of the verdict, 1 to 5 for the others; null where the judge said neither. */
const Mark = z.union([VerdictWord, z.number().int().min(1).max(5)]).nullable();
export type Mark = z.infer<typeof Mark>;

/** What one sample said, by criterion. */
export const JudgeSample = z.object({ marks: z.record(z.string(), Mark), reason: z.string() });
export type JudgeSample = z.infer<typeof JudgeSample>;

/** What most samples of a rubric say. */
export const JudgementRow = z.object({
  rubric: Rubric,
  model: z.string(),
  marks: z.record(z.string(), Mark),
  samples: z.array(JudgeSample),
  isDisputed: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type JudgementRow = z.infer<typeof JudgementRow>;
