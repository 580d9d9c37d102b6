import { z } from "zod";
import { PageQuery, repeatable } from "#lib/http/page.ts";

export const ApiRow = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  link: z.string(),
  category: z.string(),
  auth: z.string(),
  https: z.boolean().nullable(),
  cors: z.string(),
  /** The tool made of it, newest first; null where there is none. */
  tool: z.object({ id: z.uuid(), status: z.string() }).nullable(),
});
export type ApiRow = z.infer<typeof ApiRow>;

/** The same words in the page's URL, in the API and in a run's selection. */
export const ApiFilter = z.object({
  category: repeatable(z.string()),
  /** "none": no tool made of it yet; else the tool's status. */
  tool: repeatable(z.enum(["none", "building", "ready", "failed"])),
  q: z.string().optional(),
});
export type ApiFilter = z.infer<typeof ApiFilter>;

export const ListApisQuery = ApiFilter.extend(PageQuery.shape);
export type ListApisQuery = z.infer<typeof ListApisQuery>;

export const ApiFacets = z.object({
  total: z.number().int(),
  matching: z.number().int(),
  category: z.array(z.object({ value: z.string(), count: z.number().int() })),
  tool: z.array(z.object({ value: z.string(), count: z.number().int() })),
});
export type ApiFacets = z.infer<typeof ApiFacets>;
