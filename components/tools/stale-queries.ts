import { infiniteQueryOptions } from "@tanstack/react-query";
import { pagesQuery } from "#components/list/pages-query.ts";
import { StalePage, type StaleOutcome } from "#lib/cases/schemas.ts";

const PAGE_SIZE = 50;
const UNCHECKED_REFRESH_MS = 3_000;

/**
 * A tool's stale cases; asked again by itself while some wait for their check. Below "cases": what is done to many
 * cases changes it as well.
 * @param outcome null for all
 */
export const staleQuery = (toolId: string, outcome: StaleOutcome | null) =>
  infiniteQueryOptions({
    ...pagesQuery({
      queryKey: ["cases", "stale", toolId, outcome],
      path: `/tools/${toolId}/stale-cases`,
      page: StalePage,
      query: { outcome },
      limit: PAGE_SIZE,
    }),
    refetchInterval: (query) =>
      (query.state.data?.pages[0]?.counts.unchecked ?? 0) > 0 ? UNCHECKED_REFRESH_MS : false,
  });
