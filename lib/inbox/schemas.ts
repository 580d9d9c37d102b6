import { z } from "zod";
import { PageQuery, pageOf } from "#lib/http/page.ts";
import { Decision } from "#lib/review/schemas.ts";

/**
 * Why somebody is told: a comment names them, answers in a thread of theirs, or is on a case that they decided; a case
 * that they reviewed in a queue was settled; a queue was given to them, or cases were.
 */
export const InboxKind = z.enum(["mention", "reply", "comment", "settled", "queue", "assigned"]);
export type InboxKind = z.infer<typeof InboxKind>;

/** What an item says beside its case and comment. */
export const InboxData = z.object({
  queueId: z.uuid().optional(),
  queueName: z.string().optional(),
  decision: Decision.optional(),
  /** The bulk action that gave cases, and how many. */
  bulkId: z.uuid().optional(),
  count: z.number().int().optional(),
});
export type InboxData = z.infer<typeof InboxData>;

export const InboxItemRow = z.object({
  id: z.uuid(),
  kind: InboxKind,
  /** Who did it. */
  actorId: z.string(),
  caseId: z.uuid().nullable(),
  instruction: z.string().nullable(),
  commentId: z.uuid().nullable(),
  threadId: z.uuid().nullable(),
  /** Of the comment; text, never markup. */
  text: z.string().nullable(),
  data: InboxData,
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type InboxItemRow = z.infer<typeof InboxItemRow>;

export const ListInboxQuery = PageQuery.extend({
  cursor: z.uuid().optional(),
  /** What was not read yet, and nothing else. */
  unread: z.enum(["true"]).optional(),
});
export type ListInboxQuery = z.infer<typeof ListInboxQuery>;

export const InboxPage = pageOf(InboxItemRow);
export type InboxPage = z.infer<typeof InboxPage>;

export const InboxCount = z.object({ unread: z.number().int() });
export type InboxCount = z.infer<typeof InboxCount>;

export const MarkRead = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(200), isRead: z.boolean().default(true) }).strict(),
  /** Everything up to the newest item that one saw. */
  z.object({ upTo: z.uuid() }).strict(),
]);
export type MarkRead = z.infer<typeof MarkRead>;
