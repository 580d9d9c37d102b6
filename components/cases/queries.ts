import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { pagesQuery } from "#components/list/pages-query.ts";
import {
  CaseDetail,
  CaseFacets,
  CaseNeighbours,
  CaseRow,
  ModelCallDetail,
  type CaseFilter,
  type CaseSort,
} from "#lib/cases/schemas.ts";
import { api } from "#lib/http/api-client.ts";
import { pageOf } from "#lib/http/page.ts";
import { caseListSearch, type CaseList } from "./list-address.ts";

export const CASE_PAGE_SIZE = 100;
const UNDER_WAY_REFRESH_MS = 2_000;
const NEVER_STALE = Number.POSITIVE_INFINITY;

export const caseKeys = {
  all: ["cases"] as const,
  lists: ["cases", "list"] as const,
  list: ({ filter, sort }: CaseList) => ["cases", "list", caseListSearch({ filter, sort })] as const,
  allFacets: ["cases", "facets"] as const,
  facets: (filter: CaseFilter) => ["cases", "facets", caseListSearch({ filter, sort: "newest" })] as const,
  detail: (id: string) => ["cases", "one", id] as const,
  allNeighbours: ["cases", "neighbours"] as const,
  neighbours: (id: string, { filter, sort }: CaseList) =>
    ["cases", "neighbours", id, caseListSearch({ filter, sort })] as const,
};

const asQuery = ({ filter, sort }: { filter: CaseFilter; sort?: CaseSort }) => ({ ...filter, sort });

export const casesQuery = (list: CaseList) =>
  pagesQuery({
    queryKey: caseKeys.list(list),
    path: "/cases",
    page: pageOf(CaseRow),
    query: asQuery(list),
    limit: CASE_PAGE_SIZE,
  });

export const caseFacetsQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: caseKeys.facets(filter),
    queryFn: ({ signal }) => api.get("/cases/facets", CaseFacets, { query: asQuery({ filter }), signal }),
    placeholderData: keepPreviousData,
  });

/** Asked again by itself while the case is being simulated. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: caseKeys.detail(id),
    queryFn: ({ signal }) => api.get(`/cases/${id}`, CaseDetail, { signal }),
    refetchInterval: (query) => (query.state.data?.status === "simulating" ? UNDER_WAY_REFRESH_MS : false),
  });

export const caseNeighboursQuery = (id: string, list: CaseList) =>
  queryOptions({
    queryKey: caseKeys.neighbours(id, list),
    queryFn: ({ signal }) =>
      api.get(`/cases/${id}/neighbours`, CaseNeighbours, { query: asQuery(list), signal }),
  });

/** Asked once for each place where one runs out of what follows: not kept, as places change. */
export const casesAheadQuery = (id: string, list: CaseList, ahead: number) =>
  queryOptions({
    queryKey: ["cases", "ahead", id, caseListSearch({ filter: list.filter, sort: list.sort })] as const,
    queryFn: ({ signal }) =>
      api.get(`/cases/${id}/neighbours`, CaseNeighbours, { query: { ...asQuery(list), ahead }, signal }),
    gcTime: 0,
  });

/** The ledger never changes. */
export const modelCallQuery = (id: string) =>
  queryOptions({
    queryKey: ["model-calls", id],
    queryFn: ({ signal }) => api.get(`/model-calls/${id}`, ModelCallDetail, { signal }),
    staleTime: NEVER_STALE,
  });
