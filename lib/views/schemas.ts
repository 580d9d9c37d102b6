import { z } from "zod";

/** The words of the list's address: filter, sort and columns. */
const Search = z.string().max(8_000);

export const SavedViewRow = z.object({
  id: z.uuid(),
  name: z.string(),
  /** As the page's address says it, without "?". */
  search: z.string(),
  /** Listed for everybody; others open it by its link alone. */
  isShared: z.boolean(),
  actorId: z.string(),
  /** Whether it belongs to who asks. */
  isOwn: z.boolean(),
  updatedAt: z.iso.datetime(),
});
export type SavedViewRow = z.infer<typeof SavedViewRow>;

export const SaveView = z.object({
  name: z.string().trim().min(1).max(80),
  search: Search,
  isShared: z.boolean().default(false),
});
export type SaveView = z.infer<typeof SaveView>;

export const ChangeView = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  search: Search.optional(),
  isShared: z.boolean().optional(),
});
export type ChangeView = z.infer<typeof ChangeView>;
