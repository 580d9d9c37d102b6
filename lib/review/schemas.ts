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

export const ReviewInput = z.object({
  /** The revision that the reviewer saw; another is a conflict. */
  revision: z.number().int().min(0),
  decision: z.enum(["approved", "rejected", "needs-work"]),
  reasons: z.array(z.string().min(1).max(80)).max(20).default([]),
  comment: z.string().max(10_000).default(""),
});
export type ReviewInput = z.infer<typeof ReviewInput>;

/** Takes back the newest review of a case, which must be the one named. */
export const UndoReview = z.object({ reviewId: z.uuid() });
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
