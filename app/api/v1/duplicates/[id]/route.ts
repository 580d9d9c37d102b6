import { getCluster } from "#lib/duplicates/get-cluster.ts";
import { ClusterDetail } from "#lib/duplicates/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const GET = defineRoute(
  {
    summary: "The cases of a cluster, and which to keep",
    tag: "Near-duplicates",
    permission: "read",
    params: IdParams,
    answer: ClusterDetail,
  },
  ({ ctx, params }) => getCluster(ctx, params.id),
);
