import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { BulkActionRow, type BulkChange } from "#lib/bulk/schemas.ts";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { api } from "#lib/http/api-client.ts";

/** The cases named, or all that match; `count` is what the list says. */
export type Chosen = { ids: string[]; count: number } | { filter: CaseFilter; count: number };

const UNDER_WAY_REFRESH_MS = 500;
const Count = z.object({ count: z.number().int() });

export const isUnderWay = ({ status }: BulkActionRow): boolean => status === "queued" || status === "running";

export const bulkKeys = { all: ["bulk-actions"] as const };

export const selectionOf = (chosen: Chosen): { ids: string[] } | { filter: CaseFilter } =>
  "ids" in chosen ? { ids: chosen.ids } : { filter: chosen.filter };

/** One's own latest actions; asked again by itself while one is under way. */
export const bulkActionsQuery = queryOptions({
  queryKey: bulkKeys.all,
  queryFn: ({ signal }) =>
    api.get("/bulk-actions", z.object({ items: z.array(BulkActionRow) }), { query: { limit: 5 }, signal }),
  refetchInterval: (query) => (query.state.data?.items.some(isUnderWay) ? UNDER_WAY_REFRESH_MS : false),
});

/** How many it would touch, to the last one. */
export const bulkCountQuery = (kind: BulkChange["kind"], chosen: Chosen) =>
  queryOptions({
    queryKey: ["bulk-count", kind, selectionOf(chosen)],
    queryFn: () => api.post("/bulk-actions/count", { kind, ...selectionOf(chosen) }, Count),
    staleTime: 0,
    gcTime: 0,
  });

const paths = {
  decide: "/bulk-actions",
  tag: "/bulk-actions",
  accept: "/bulk-actions",
  assign: "/bulk-actions/assign",
  check: "/bulk-actions/check",
  trash: "/trash",
  restore: "/trash/restore",
};

/** What the address itself does not say. */
function bodyOf(change: BulkChange, cases: object): object {
  if (change.kind === "assign") return { ...cases, add: change.add, remove: change.remove };
  if (change.kind === "trash" || change.kind === "restore" || change.kind === "check") return cases;
  return { ...cases, change };
}

export function startBulkAction(
  change: BulkChange,
  chosen: Chosen,
  expectedCount: number,
): Promise<BulkActionRow> {
  const body = { ...selectionOf(chosen), expectedCount };
  return api.post(paths[change.kind], bodyOf(change, body), BulkActionRow);
}
