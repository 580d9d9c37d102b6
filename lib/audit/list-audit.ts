import type { Context } from "#lib/db/context.ts";
import { storableText } from "#lib/llm/storable-text.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { AuditRow, type AuditFilter, type AuditPage, type ListAuditQuery } from "./schemas.ts";

const among = (column: string, values: string[]) =>
  values.length === 0 ? {} : { [column]: { in: values.map(storableText) } };

function auditWhere(filter: AuditFilter, before: string | undefined): Prisma.AuditEventWhereInput {
  const { actor, action, subjectType, subject, from, to } = filter;
  return {
    ...among("actorId", actor),
    ...among("action", action),
    ...among("subjectType", subjectType),
    ...(subject === undefined ? {} : { subjectId: storableText(subject) }),
    createdAt: {
      ...(from === undefined ? {} : { gte: new Date(from) }),
      ...(to === undefined ? {} : { lt: new Date(to) }),
    },
    ...(before === undefined ? {} : { id: { lt: before } }),
  };
}

/** The log, the newest first; the cursor is the last event's id. */
export async function listAudit(
  ctx: Context,
  { cursor, limit, ...filter }: ListAuditQuery,
): Promise<AuditPage> {
  const rows = await ctx.db.auditEvent.findMany({
    where: auditWhere(filter, cursor),
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const items = rows
    .slice(0, limit)
    .map(({ createdAt, ...row }) => AuditRow.parse({ ...row, at: createdAt.toISOString() }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
