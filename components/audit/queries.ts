import { pagesQuery } from "#components/list/pages-query.ts";
import { AuditPage, type AuditFilter } from "#lib/audit/schemas.ts";

const PAGE_SIZE = 100;

export const auditQuery = (filter: AuditFilter) =>
  pagesQuery({
    queryKey: ["audit", filter],
    path: "/audit",
    page: AuditPage,
    query: filter,
    limit: PAGE_SIZE,
  });
