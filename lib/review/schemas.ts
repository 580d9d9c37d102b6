import { z } from "zod";

export const Decision = z.enum(["pending", "approved", "rejected", "needs-work"]);
export type Decision = z.infer<typeof Decision>;

/** Names of errors, for findings and for reasons of a rejection alike; the order is that of the digit keys. */
export const ErrorKind = z.enum([
  "invented value",
  "ignored error",
  "answer contradicts observation",
  "answer incomplete",
  "wrong type",
  "missing parameter",
  "unknown parameter",
  "unknown function",
  "not in enum",
  "loop",
  "early end",
  "needless call",
  "wrong order",
  "observation breaks schema",
  "observation contradicts earlier state",
  "instruction vague",
  "instruction names the API",
  "instruction unsolvable",
  "duplicate",
]);
export type ErrorKind = z.infer<typeof ErrorKind>;

/**
 * Made by whoever sends, a new one for each decision and each undo. Sent again under the same one (an answer was
 * lost), it is answered as the first time and not made again.
 */
const SentAs = z.uuid().optional();

export const ReviewInput = z.object({
  /** The revision that the reviewer saw; another is a conflict. */
  revision: z.number().int().min(0),
  decision: z.enum(["approved", "rejected", "needs-work"]),
  reasons: z.array(z.string().min(1).max(80)).max(20).default([]),
  comment: z.string().max(10_000).default(""),
  sentAs: SentAs,
});
export type ReviewInput = z.infer<typeof ReviewInput>;

/** Takes back the newest review of a case, which must be the one named. */
export const UndoReview = z.object({ reviewId: z.uuid(), sentAs: SentAs });
export type UndoReview = z.infer<typeof UndoReview>;

export const ReviewRow = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  revision: z.number().int(),
  decision: Decision,
  previous: Decision,
  reasons: z.array(z.string()),
  comment: z.string(),
  undoesId: z.uuid().nullable(),
  actorId: z.string(),
  createdAt: z.iso.datetime(),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

/** The same filter words as the list of cases, or ids; `expectedCount` is what the person was told. */
export const BulkReview = z.object({
  ids: z.array(z.uuid()).max(10_000).optional(),
  filter: z.record(z.string(), z.unknown()).optional(),
  decision: z.enum(["approved", "rejected", "needs-work"]),
  reasons: z.array(z.string().min(1).max(80)).max(20).default([]),
  comment: z.string().max(10_000).default(""),
  expectedCount: z.number().int().min(0),
});
export type BulkReview = z.infer<typeof BulkReview>;

/** `id` names the action in the audit log. */
export const BulkReviewResult = z.object({ id: z.uuid(), reviewed: z.number().int() });
export type BulkReviewResult = z.infer<typeof BulkReviewResult>;

/** Says of one place of a trajectory whether it counts for training. */
export const TrainFlag = z.object({
  /** From 0; the final answer's place is after the last step. */
  step: z.number().int().min(0),
  isTrained: z.boolean(),
});
export type TrainFlag = z.infer<typeof TrainFlag>;

/** What a person says of the steps. Steps from the first bad one on are not judged, and not trained unless a flag says so. */
export const StepVerdictInput = z
  .object({
    /** The revision that the reviewer saw; another is a conflict. */
    revision: z.number().int().min(0),
    /** From 0; the final answer's place is after the last step. Null: no step is bad. */
    firstBadStep: z.number().int().min(0).nullable().default(null),
    /** What is wrong with it; goes with `firstBadStep`. */
    kind: ErrorKind.nullable().default(null),
    /** Where training differs from what follows from the first bad step. */
    flags: z.array(TrainFlag).max(1_000).default([]),
    /** The verdict that counted when the reviewer looked, null for none; another one is a conflict. Left out: any. */
    seenId: z.uuid().nullable().optional(),
  })
  .refine((input) => (input.firstBadStep === null) === (input.kind === null), {
    path: ["kind"],
    message: "A first bad step needs a kind, and a kind a first bad step.",
  });
export type StepVerdictInput = z.infer<typeof StepVerdictInput>;

/** Takes back the verdict that counts, which must be the one named. */
export const UndoStepVerdict = z.object({ verdictId: z.uuid() });
export type UndoStepVerdict = z.infer<typeof UndoStepVerdict>;

export const StepVerdictRow = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  revision: z.number().int(),
  firstBadStep: z.number().int().nullable(),
  kind: ErrorKind.nullable(),
  flags: z.array(TrainFlag),
  undoesId: z.uuid().nullable(),
  actorId: z.string(),
  createdAt: z.iso.datetime(),
});
export type StepVerdictRow = z.infer<typeof StepVerdictRow>;
