import { Prisma } from "#prisma/generated/client.ts";
import type { ToolFilter } from "./schemas.ts";

const contains = (text: string): string => `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;

/** Condition on `tools t`; `except` leaves one filter out, for that filter's own counts. */
export function toolWhere(filter: ToolFilter, except?: "status" | "category"): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (filter.status.length > 0 && except !== "status")
    conditions.push(Prisma.sql`t.status = any(${filter.status})`);
  if (filter.category.length > 0 && except !== "category")
    conditions.push(Prisma.sql`t.category = any(${filter.category})`);
  if (filter.run.length > 0) conditions.push(Prisma.sql`t.run_id = any(${filter.run}::uuid[])`);
  const words = (filter.q ?? "").split(/\s+/).filter(Boolean);
  for (const word of words)
    conditions.push(Prisma.sql`(t.name ilike ${contains(word)} or t.description ilike ${contains(word)})`);
  return Prisma.join(conditions, " and ");
}
