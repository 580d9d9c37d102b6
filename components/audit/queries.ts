import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { AuditPage, type AuditFilter } from "#lib/audit/schemas.ts";
import { api } from "#lib/http/api-client.ts";

const PAGE_SIZE = 100;

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter] as const,
    queryFn: ({ pageParam, signal }) =>
      api.get("/audit", AuditPage, { query: { ...filter, cursor: pageParam, limit: PAGE_SIZE }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
