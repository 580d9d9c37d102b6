import { dehydrate, HydrationBoundary, type FetchQueryOptions, type QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { makeQueryClient } from "./query-client.ts";

export type Prefetched = { queryKey: QueryKey; data: unknown };

/**
 * Puts what a server component read into the browser's cache, under the key that the browser asks for.
 * `data` must be what the HTTP API would answer (JSON).
 */
export function Hydrated({ queries, children }: { queries: Prefetched[]; children: ReactNode }) {
  const client = makeQueryClient();
  for (const { queryKey, data } of queries)
    client.setQueryData(queryKey satisfies FetchQueryOptions["queryKey"], data);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
