import { listClusters } from "#lib/duplicates/list-clusters.ts";
import { ClusterPage, ListClustersQuery } from "#lib/duplicates/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "Clusters of near-duplicates, the largest first",
    tag: "Near-duplicates",
    permission: "read",
    query: ListClustersQuery,
    answer: ClusterPage,
  },
  ({ ctx, query }) => listClusters(ctx, query),
);
