import { queryOptions } from "@tanstack/react-query";
import { pagesQuery } from "#components/list/pages-query.ts";
import { BulkActionRow } from "#lib/bulk/schemas.ts";
import { ClusterDetail, ClusterPage, type ClusterState, type KeepOne } from "#lib/duplicates/schemas.ts";
import { api } from "#lib/http/api-client.ts";

export const CLUSTER_PAGE_SIZE = 25;

/** How the others of a cluster are put away. */
export type PutAway = "trash" | "reject";

// Below "cases": what is done to many cases changes these as well.
export const clustersQuery = (state: ClusterState) =>
  pagesQuery({
    queryKey: ["cases", "duplicates", "list", state],
    path: "/duplicates",
    page: ClusterPage,
    query: { state },
    limit: CLUSTER_PAGE_SIZE,
  });

export const clusterQuery = (id: string) =>
  queryOptions({
    queryKey: ["cases", "duplicates", "one", id],
    queryFn: ({ signal }) => api.get(`/duplicates/${id}`, ClusterDetail, { signal }),
  });

export const keepOne = (id: string, how: PutAway, input: KeepOne): Promise<BulkActionRow> =>
  api.post(`/duplicates/${id}/${how}-others`, input, BulkActionRow);

export const undoAction = (id: string): Promise<BulkActionRow> =>
  api.post(`/bulk-actions/${id}/undo`, {}, BulkActionRow);
