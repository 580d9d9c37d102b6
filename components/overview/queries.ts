import { queryOptions } from "@tanstack/react-query";
import { api } from "#lib/http/api-client.ts";
import { Overview } from "#lib/overview/schemas.ts";

const LIVE_REFRESH_MS = 2_000;

/** Asked again every two seconds as long as something runs. */
export const overviewQuery = () =>
  queryOptions({
    queryKey: ["overview"],
    queryFn: ({ signal }) => api.get("/overview", Overview, { signal }),
    refetchInterval: (query) => (query.state.data && query.state.data.liveRuns > 0 ? LIVE_REFRESH_MS : false),
  });
