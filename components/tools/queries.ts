import {
  keepPreviousData,
  mutationOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  type QueryClient,
} from "@tanstack/react-query";
import { pagesQuery } from "#components/list/pages-query.ts";
import { api } from "#lib/http/api-client.ts";
import { pageOf } from "#lib/http/page.ts";
import {
  DocumentReport,
  ToolDetail,
  ToolFacets,
  ToolRow,
  type EditTool,
  type ToolFilter,
} from "#lib/tools/schemas.ts";

export const TOOL_PAGE_SIZE = 100;
const BUILDING_REFRESH_MS = 3_000;

export const toolKeys = { all: ["tools"] as const };

const isBuilding = (facets: ToolFacets | undefined): boolean =>
  facets?.status.some((one) => one.value === "building" && one.count > 0) ?? false;

export const toolsQuery = (filter: ToolFilter) =>
  pagesQuery({
    queryKey: [...toolKeys.all, "list", filter],
    path: "/tools",
    page: pageOf(ToolRow),
    query: filter,
    limit: TOOL_PAGE_SIZE,
  });

/** Asked again while one is built. */
export const toolFacetsQuery = (filter: ToolFilter) =>
  queryOptions({
    queryKey: [...toolKeys.all, "facets", filter],
    queryFn: ({ signal }) => api.get("/tools/facets", ToolFacets, { query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isBuilding(state.data) ? BUILDING_REFRESH_MS : false),
  });

/** The tools with their counts. Both are asked again while one is built. */
export function useTools(filter: ToolFilter) {
  const counts = useQuery(toolFacetsQuery(filter)).data;
  const list = useInfiniteQuery({
    ...toolsQuery(filter),
    refetchInterval: isBuilding(counts) ? BUILDING_REFRESH_MS : false,
  });
  return { list, counts };
}

export const toolQuery = (id: string) =>
  queryOptions({
    queryKey: [...toolKeys.all, "one", id],
    queryFn: ({ signal }) => api.get(`/tools/${id}`, ToolDetail, { signal }),
  });

export const validateDocument = (documentationText: string) =>
  api.post("/tools/validate", { documentationText }, DocumentReport);

export const editToolMutation = (id: string, client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: EditTool) => api.patch(`/tools/${id}`, input, ToolDetail),
    onSuccess: (tool) => {
      client.setQueryData(toolQuery(id).queryKey, tool);
      // Its cases are stale by now.
      void client.invalidateQueries({ queryKey: ["cases"] });
      return client.invalidateQueries({ queryKey: toolKeys.all });
    },
  });
