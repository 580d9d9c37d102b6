import { mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import { api } from "#lib/http/api-client.ts";
import { ToolConnection, type PutToolConnection } from "#lib/live-api/schemas.ts";

export const connectionQuery = (toolId: string) =>
  queryOptions({
    queryKey: ["tool-connection", toolId],
    queryFn: ({ signal }) => api.get(`/tools/${toolId}/connection`, ToolConnection, { signal }),
    // What one types must not be replaced while one looks elsewhere.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const putConnectionMutation = (toolId: string, client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: PutToolConnection) => api.put(`/tools/${toolId}/connection`, input, ToolConnection),
    onSuccess: (saved) => client.setQueryData(connectionQuery(toolId).queryKey, saved),
  });
