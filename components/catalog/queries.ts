import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "#lib/http/api-client.ts";
import { pageOf } from "#lib/http/page.ts";
import { ApiFacets, ApiRow, type ApiFilter } from "#lib/catalog/schemas.ts";

export const API_PAGE_SIZE = 100;

export const apiKeys = { all: ["apis"] as const };

export const apisQuery = (filter: ApiFilter) =>
  infiniteQueryOptions({
    queryKey: [...apiKeys.all, "list", filter],
    queryFn: ({ pageParam, signal }) =>
      api.get("/apis", pageOf(ApiRow), {
        query: { ...filter, cursor: pageParam, limit: API_PAGE_SIZE },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const apiFacetsQuery = (filter: ApiFilter) =>
  queryOptions({
    queryKey: [...apiKeys.all, "facets", filter],
    queryFn: ({ signal }) => api.get("/apis/facets", ApiFacets, { query: filter, signal }),
  });
