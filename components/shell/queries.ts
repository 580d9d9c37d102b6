import { queryOptions } from "@tanstack/react-query";
import { api } from "#lib/http/api-client.ts";
import { Overview } from "#lib/overview/schemas.ts";

const IDLE_REFRESH_MS = 15_000;
const LIVE_REFRESH_MS = 2_000;

/** What is there in all: the sidebar's counts, and the overview page. Asked for often while something runs. */
export const overviewQuery = () =>
  queryOptions({
    queryKey: ["overview"],
    queryFn: ({ signal }) => api.get("/overview", Overview, { signal }),
    refetchInterval: (query) => ((query.state.data?.liveRuns ?? 0) > 0 ? LIVE_REFRESH_MS : IDLE_REFRESH_MS),
  });
