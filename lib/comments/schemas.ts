import { z } from "zod";

export const COMMENT_MAX = 5_000;
export const QUOTE_MAX = 2_000;

export const CommentPart = z.enum(["instruction", "thought", "call", "observation", "answer"]);
export type CommentPart = z.infer<typeof CommentPart>;

/** A piece of a part's text (lib/comments/text-of-part.ts). */
const Quote = z.object({ start: z.number().int().min(0), text: z.string().min(1).max(QUOTE_MAX) });

/** What a thread is about: the case, a place of it, a part of that place, a piece of that part's text. */
export const CommentAnchor = z.object({
  /** Step from 0; the final answer's place is after the last step. Null for the case and its instruction. */
  place: z.number().int().min(0).nullable(),
  part: CommentPart.nullable(),
  quote: Quote.nullable(),
});
export type CommentAnchor = z.infer<typeof CommentAnchor>;

const CommentText = z
  .string()
  .trim()
  .min(1, "There is nothing in it.")
  .max(COMMENT_MAX, `At most ${COMMENT_MAX} characters.`);

export const AddComment = z.union([
  /** A reply. One to a resolved thread opens it again. */
  z.object({ threadId: z.uuid(), text: CommentText }).strict(),
  /** The first of a thread. */
  z
    .object({
      /** Of the case, as it was seen. */
      revision: z.number().int(),
      anchor: CommentAnchor.default({ place: null, part: null, quote: null }),
      text: CommentText,
    })
    .strict(),
]);
export type AddComment = z.infer<typeof AddComment>;

export const EditComment = z.object({ text: CommentText });
export type EditComment = z.infer<typeof EditComment>;

export const ResolveThread = z.object({ isResolved: z.boolean() });
export type ResolveThread = z.infer<typeof ResolveThread>;

export const CommentRow = z.object({
  id: z.uuid(),
  /** "" where it was deleted. Text, never markup. */
  text: z.string(),
  actorId: z.string(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  deletedAt: z.iso.datetime().nullable(),
});
export type CommentRow = z.infer<typeof CommentRow>;

export const CommentThread = z.object({
  /** Its first comment's. */
  id: z.uuid(),
  caseId: z.uuid(),
  revision: z.number().int(),
  anchor: CommentAnchor,
  /** Where that is in the case as it is now. "changed": the text or the step is no longer there. */
  now: z.object({
    state: z.enum(["there", "changed"]),
    place: z.number().int().nullable(),
    start: z.number().int().nullable(),
  }),
  resolvedAt: z.iso.datetime().nullable(),
  resolvedById: z.string().nullable(),
  /** In the order in which they were written; deleted ones among them. */
  comments: z.array(CommentRow),
});
export type CommentThread = z.infer<typeof CommentThread>;

export const CommentThreads = z.object({ items: z.array(CommentThread) });
