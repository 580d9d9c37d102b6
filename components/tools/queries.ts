import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
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

export const toolKeys = { all: ["tools"] as const };

export const toolsQuery = (filter: ToolFilter) =>
  infiniteQueryOptions({
    queryKey: [...toolKeys.all, "list", filter],
    queryFn: ({ pageParam, signal }) =>
      api.get("/tools", pageOf(ToolRow), {
        query: { ...filter, cursor: pageParam, limit: TOOL_PAGE_SIZE },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const toolFacetsQuery = (filter: ToolFilter) =>
  queryOptions({
    queryKey: [...toolKeys.all, "facets", filter],
    queryFn: ({ signal }) => api.get("/tools/facets", ToolFacets, { query: filter, signal }),
  });

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
