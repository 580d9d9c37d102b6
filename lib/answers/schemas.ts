import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";
import { PageQuery } from "#lib/http/page.ts";
import { ExecutorKind } from "#lib/simulation/settings.ts";

export const TOOL_ANSWER_SHOWN = 2_000;

/** An answer that a tool gave, kept for whoever asks the same. */
export const ToolAnswerRow = z.object({
  id: z.uuid(),
  executor: ExecutorKind,
  functionName: z.string(),
  /** In one order, defaults left out. */
  args: z.record(z.string(), JsonValue),
  /** Calls before it in its case that may have changed something; 0: it is the answer to a fresh case. */
  changeCount: z.number().int(),
  statusCode: z.number().int(),
  /** The beginning of the body, 2,000 characters at most. */
  bodyStart: z.string(),
  bodyLength: z.number().int(),
  isPinned: z.boolean(),
  /** Times that it was given again. */
  useCount: z.number().int(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
});
export type ToolAnswerRow = z.infer<typeof ToolAnswerRow>;

export const ListAnswersQuery = PageQuery.extend({ function: z.string().optional() });
export type ListAnswersQuery = z.infer<typeof ListAnswersQuery>;

export const PinAnswer = z.object({ isPinned: z.boolean() });
export type PinAnswer = z.infer<typeof PinAnswer>;

/** Without `ids`: all that are not pinned. */
export const ClearAnswers = z.object({ ids: z.array(z.uuid()).min(1).max(10_000).optional() });
export type ClearAnswers = z.infer<typeof ClearAnswers>;

export const ClearedAnswers = z.object({ cleared: z.number().int() });
