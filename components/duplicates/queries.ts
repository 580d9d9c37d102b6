import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { BulkActionRow } from "#lib/bulk/schemas.ts";
import { ClusterDetail, ClusterPage, type ClusterState, type KeepOne } from "#lib/duplicates/schemas.ts";
import { api } from "#lib/http/api-client.ts";

export const CLUSTER_PAGE_SIZE = 25;

/** How the others of a cluster are put away. */
export type PutAway = "trash" | "reject";

// Below "cases": what is done to many cases changes these as well.
export const clustersQuery = (state: ClusterState) =>
  infiniteQueryOptions({
    queryKey: ["cases", "duplicates", "list", state],
    queryFn: ({ pageParam, signal }) =>
      api.get("/duplicates", ClusterPage, {
        query: { state, cursor: pageParam, limit: CLUSTER_PAGE_SIZE },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
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
