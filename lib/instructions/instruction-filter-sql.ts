import { Prisma } from "#prisma/generated/client.ts";
import { containsPattern } from "#lib/catalog/api-filter-sql.ts";
import type { InstructionFilter } from "./schemas.ts";

/** What stands after `where`, for `from instructions i join tools t on t.id = i.tool_id`; "true" for an empty filter. */
export function instructionWhere(filter: Partial<InstructionFilter>): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (filter.tool?.length) conditions.push(Prisma.sql`i.tool_id = any(${filter.tool}::uuid[])`);
  if (filter.category?.length) conditions.push(Prisma.sql`t.category = any(${filter.category}::text[])`);
  if (filter.behaviour?.length) conditions.push(Prisma.sql`i.behaviour = any(${filter.behaviour}::text[])`);
  if (filter.askedStyle?.length)
    conditions.push(Prisma.sql`i.call_style = any(${filter.askedStyle}::text[])`);
  const hasCase = Prisma.sql`exists (select 1 from cases c where c.instruction_id = i.id and c.trashed_at is null)`;
  if (filter.cases) conditions.push(filter.cases === "some" ? hasCase : Prisma.sql`not ${hasCase}`);
  if (filter.q?.trim()) conditions.push(Prisma.sql`i.text ilike ${containsPattern(filter.q)}`);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " and ");
}
