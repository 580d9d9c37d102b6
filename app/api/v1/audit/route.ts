import { listAudit } from "#lib/audit/list-audit.ts";
import { AuditPage, ListAuditQuery } from "#lib/audit/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "Who did what, the newest first",
    tag: "Audit log",
    permission: "audit",
    query: ListAuditQuery,
    answer: AuditPage,
  },
  ({ ctx, query }) => listAudit(ctx, query),
);
