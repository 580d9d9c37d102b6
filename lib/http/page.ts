import { z } from "zod";

export const PAGE_LIMIT_MAX = 200;

/** Of every list: where to go on (`nextCursor` of the page before) and how many at most. */
export const PageQuery = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT_MAX).default(50),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export type Page<T> = { items: T[]; nextCursor: string | null };

/** A repeatable query parameter: `?a=1&a=2`, or one value. */
export const repeatable = <T extends z.ZodType<unknown, string>>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item));

export const ProblemItem = z.object({ at: z.string(), code: z.string(), message: z.string() });

/** RFC 9457. `problems` names each place; `current` (409) is the state that the writer did not know. */
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  problems: z.array(ProblemItem).optional(),
  current: z.unknown().optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;

/** `{id}` of a path. */
export const IdParams = z.object({ id: z.uuid() });
