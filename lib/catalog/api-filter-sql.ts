import { Prisma } from "#prisma/generated/client.ts";
import type { ApiFilter } from "./schemas.ts";

/** The newest tool made of an API `a`, as `t`; every column null where there is none. */
export const newestToolJoin = Prisma.sql`
  left join lateral (select t.id, t.status from tools t where t.api_id = a.id order by t.id desc limit 1) t on true`;

/** `%` and `_` of a person are letters, not patterns. */
export const containsPattern = (words: string): string =>
  `%${words
    .replaceAll("\u0000", " ")
    .trim()
    .replace(/[\\%_]/g, "\\$&")}%`;

/** What stands after `where`, for `from apis a` with newestToolJoin; "true" for an empty filter. */
export function apiWhere(filter: Partial<ApiFilter>): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (filter.category?.length) conditions.push(Prisma.sql`a.category = any(${filter.category}::text[])`);
  if (filter.tool?.length)
    conditions.push(Prisma.sql`coalesce(t.status, 'none') = any(${filter.tool}::text[])`);
  if (filter.q?.trim()) {
    const pattern = containsPattern(filter.q);
    conditions.push(Prisma.sql`(a.name ilike ${pattern} or a.description ilike ${pattern})`);
  }
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " and ");
}
