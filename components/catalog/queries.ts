import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { pagesQuery } from "#components/list/pages-query.ts";
import { api } from "#lib/http/api-client.ts";
import { pageOf } from "#lib/http/page.ts";
import { ApiFacets, ApiRow, type ApiFilter } from "#lib/catalog/schemas.ts";

export const API_PAGE_SIZE = 100;

export const apiKeys = { all: ["apis"] as const };

export const apisQuery = (filter: ApiFilter) =>
  pagesQuery({
    queryKey: [...apiKeys.all, "list", filter],
    path: "/apis",
    page: pageOf(ApiRow),
    query: filter,
    limit: API_PAGE_SIZE,
  });

export const apiFacetsQuery = (filter: ApiFilter) =>
  queryOptions({
    queryKey: [...apiKeys.all, "facets", filter],
    queryFn: ({ signal }) => api.get("/apis/facets", ApiFacets, { query: filter, signal }),
    placeholderData: keepPreviousData,
  });
