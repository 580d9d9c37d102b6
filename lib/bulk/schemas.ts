import { z } from "zod";
import type { PersonalPermission } from "#lib/auth/permissions.ts";

const TAG_LENGTH_MAX = 40;
const IDS_MAX = 10_000;

/** A word on a case; "none" stands for cases without one in filters. */
export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(TAG_LENGTH_MAX)
  .refine((tag) => tag !== "none", { message: '"none" stands for cases without a tag' });

const DecideMany = z.object({
  kind: z.literal("decide"),
  decision: z.enum(["approved", "rejected", "needs-work"]),
  reasons: z.array(z.string().min(1).max(80)).max(20).default([]),
  comment: z.string().max(10_000).default(""),
});
const TagMany = z.object({
  kind: z.literal("tag"),
  add: z.array(Tag).max(20).default([]),
  remove: z.array(Tag).max(20).default([]),
});

const PersonId = z.string().min(1).max(200);
/** People who are to look at the cases: put on, or taken off. */
const AssignMany = z.object({
  kind: z.literal("assign"),
  add: z.array(PersonId).max(20).default([]),
  remove: z.array(PersonId).max(20).default([]),
});

/** Cases made with an older version of their tool, checked against its newest, are taken as cases of that one. */
const AcceptMany = z.object({ kind: z.literal("accept") });

/** What is done to each case. */
export const BulkChange = z.discriminatedUnion("kind", [
  DecideMany,
  TagMany,
  AcceptMany,
  AssignMany,
  z.object({ kind: z.literal("check") }),
  z.object({ kind: z.literal("trash") }),
  z.object({ kind: z.literal("restore") }),
]);
export type BulkChange = z.infer<typeof BulkChange>;

/** What one must be allowed to make such a change of many cases, and to stop or take back one. */
export const neededFor = {
  decide: "review",
  tag: "review",
  accept: "review",
  assign: "curate",
  check: "curate",
  trash: "curate",
  restore: "curate",
} as const satisfies Record<BulkChange["kind"], PersonalPermission>;

/** Which cases: ids, or the same filter words as the list. */
export const ChosenCases = z.object({
  ids: z.array(z.uuid()).max(IDS_MAX).optional(),
  filter: z.record(z.string(), z.unknown()).optional(),
});
export type ChosenCases = z.infer<typeof ChosenCases>;

/** `expectedCount` is what the person was told; another number is a conflict that says how many. */
export const StartOnCases = ChosenCases.extend({ expectedCount: z.number().int().min(0) });
export const StartAssign = StartOnCases.extend(AssignMany.omit({ kind: true }).shape);
export const StartBulk = StartOnCases.extend({
  change: z.discriminatedUnion("kind", [DecideMany, TagMany, AcceptMany]),
});
export type StartBulk = z.infer<typeof StartOnCases> & { change: BulkChange };

export const CountChosen = ChosenCases.extend({
  kind: z.enum(["decide", "tag", "trash", "restore", "accept", "assign", "check"]),
});
export type CountChosen = z.infer<typeof CountChosen>;

export const BulkStatus = z.enum(["queued", "running", "done", "cancelled", "failed"]);
export type BulkStatus = z.infer<typeof BulkStatus>;

export const BulkActionRow = z.object({
  id: z.uuid(),
  /** What it does; of an undo: what it takes back. */
  change: BulkChange,
  status: BulkStatus,
  /** Cases that it was started for. */
  total: z.number().int(),
  done: z.number().int(),
  /** Cases that somebody changed since it was started: left as they were. */
  leftAlone: z.number().int(),
  /** The action that it takes back. */
  undoesId: z.uuid().nullable(),
  /** The action that takes it back. */
  undoneById: z.uuid().nullable(),
  error: z.string().nullable(),
  actorId: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type BulkActionRow = z.infer<typeof BulkActionRow>;

export const ListBulkQuery = z.object({
  /** "mine": of whoever asks. */
  of: z.enum(["mine", "all"]).default("mine"),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ListBulkQuery = z.infer<typeof ListBulkQuery>;

/** As it is kept. */
export const BulkInput = z.object({ change: BulkChange, selection: z.unknown() });
