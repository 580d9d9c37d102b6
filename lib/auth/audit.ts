import type { AuditAction } from "#lib/audit/audit-actions.ts";
import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type AuditEntry = {
  /** "case.reviewed", "run.started": subject and past participle. */
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  data?: Prisma.InputJsonValue;
};

/** Adds one line to the append-only log, in the transaction that `ctx.db` holds where it holds one. */
export async function recordAudit(ctx: Context, entry: AuditEntry): Promise<void> {
  await ctx.db.auditEvent.create({
    data: {
      id: newId(),
      actorId: ctx.actor.id,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      data: entry.data ?? {},
      createdAt: ctx.now(),
    },
  });
}
