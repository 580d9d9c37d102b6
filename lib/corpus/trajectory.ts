import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";

const Extra = z.record(z.string(), JsonValue);

/** One round: what the assistant thought and called, and what came back. */
export const Step = z.object({
  thought: z.string().nullable(),
  /** Function name, or getDetails, getCurrentDateTime, retrievalDataFromFile; as written, valid or not. */
  action: z.string(),
  /** As the model wrote it; JSON where it is valid. */
  actionInput: z.string(),
  observation: z.string(),
  /** Of the tool's answer, or null where no request was made (a failed check, a question to the user). */
  statusCode: z.number().int().nullable(),
  /** The assistant's text to the letter, null where the source does not have it. */
  rawText: z.string().nullable(),
  /** Steps of one assistant turn with parallel calls share it: the index of the turn's first step. Left out elsewhere. */
  group: z.number().int().min(0).optional(),
  /** Fields of an imported step that have no place above, kept for export. */
  extra: Extra.optional(),
});
export type Step = z.infer<typeof Step>;

/** The canonical trajectory: what a revision of a case holds, and what every format is read into and written from. */
export const Trajectory = z.object({
  instruction: z.string(),
  steps: z.array(Step),
  /** Null where there is none (the source lacks it, or the run ended before). */
  finalThought: z.string().nullable(),
  finalAnswer: z.string().nullable(),
  /** Why there is no final answer. */
  error: z.string().nullable(),
  /** A person cut it after its last step: that there is no final answer is meant. Left out elsewhere. */
  isCut: z.literal(true).optional(),
  /** Fields of an imported instance that have no place above, kept for export. */
  extra: Extra.optional(),
});
export type Trajectory = z.infer<typeof Trajectory>;
