import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";

const FRESH_MS = 10_000;
const UNUSED_MS = 10 * 60_000;

/** The settings of every query: on the server for one request, in the browser for the page's life. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, gcTime: UNUSED_MS, retry: 1, refetchOnWindowFocus: false },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
}
