import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { StalePage, type StaleOutcome } from "#lib/cases/schemas.ts";
import { api } from "#lib/http/api-client.ts";

const PAGE_SIZE = 50;
const UNCHECKED_REFRESH_MS = 3_000;

/**
 * A tool's stale cases; asked again by itself while some wait for their check. Below "cases": what is done to many
 * cases changes it as well.
 * @param outcome null for all
 */
export const staleQuery = (toolId: string, outcome: StaleOutcome | null) =>
  infiniteQueryOptions({
    queryKey: ["cases", "stale", toolId, outcome],
    queryFn: ({ pageParam, signal }) =>
      api.get(`/tools/${toolId}/stale-cases`, StalePage, {
        query: { outcome: outcome ?? undefined, cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: (query) =>
      (query.state.data?.pages[0]?.counts.unchecked ?? 0) > 0 ? UNCHECKED_REFRESH_MS : false,
  });
