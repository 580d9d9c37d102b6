import { z } from "zod";
import { ErrorKind } from "#lib/review/schemas.ts";

/**
 * Where an argument's value was said: by the user (turn, from 1), in what came back at a step (from 0; `path` in the
 * answer's JSON, null where it is only in the text), by the function's own default or list of values, or nowhere.
 */
export const ValueSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("user"), turn: z.number().int() }),
  z.object({ kind: z.literal("observation"), step: z.number().int(), path: z.string().nullable() }),
  z.object({ kind: z.literal("default") }),
  z.object({ kind: z.literal("enum") }),
  z.object({ kind: z.literal("invented") }),
]);
export type ValueSource = z.infer<typeof ValueSource>;

/** The source of one leaf value of a call's arguments; `path` is a JSON path in the step's action input. */
export const ArgumentSource = z.object({ step: z.number().int(), path: z.string(), source: ValueSource });
export type ArgumentSource = z.infer<typeof ArgumentSource>;

/** What a judge says, beside the names that people use too. */
export const JudgeKind = z.enum([
  "process judged wrong",
  "answer judged wrong",
  "instruction judged poor",
  "answer judged poor",
  "judges disagree",
]);
export type JudgeKind = z.infer<typeof JudgeKind>;

/** Every kind of finding that there is. */
export const FindingKind = z.enum([...ErrorKind.options, ...JudgeKind.options]);
export type FindingKind = z.infer<typeof FindingKind>;

/** The gates in their order, cheap ones first. */
export const Gate = z.enum(["schema", "execution", "grounding", "responses", "duplicates", "judge"]);
export type Gate = z.infer<typeof Gate>;
