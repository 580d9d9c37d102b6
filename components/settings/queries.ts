import { mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "#lib/http/api-client.ts";
import { safeParseJson } from "#lib/errors/json.ts";
import { EndpointRow, EndpointTest, PriceListState, type PutEndpoint } from "#lib/llm/schemas.ts";

const EndpointList = z.object({ items: z.array(EndpointRow) });

/** Read loosely: health is open to additions, and a missing field must not hide the page. */
export const Health = z.object({
  status: z.string(),
  version: z.string(),
  database: z.string(),
  workers: z.unknown(),
});
export type Health = z.infer<typeof Health>;

export const endpointsQuery = () =>
  queryOptions({
    queryKey: ["model-endpoints"],
    queryFn: async ({ signal }) => (await api.get("/model-endpoints", EndpointList, { signal })).items,
  });

export const healthQuery = () =>
  queryOptions({
    queryKey: ["health"],
    queryFn: ({ signal }) => api.get("/health", Health, { signal }),
    refetchInterval: 10_000,
  });

export const putEndpointMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ name, input }: { name: string; input: PutEndpoint }) =>
      api.put(`/model-endpoints/${encodeURIComponent(name)}`, input, EndpointRow),
    onSuccess: () => client.invalidateQueries({ queryKey: endpointsQuery().queryKey }),
  });

export const testEndpointMutation = () =>
  mutationOptions({
    mutationFn: (name: string) =>
      api.post(`/model-endpoints/${encodeURIComponent(name)}/test`, {}, EndpointTest),
  });

export const priceListQuery = () =>
  queryOptions({
    queryKey: ["price-list"],
    queryFn: ({ signal }) => api.get("/price-list", PriceListState, { signal }),
  });

export const putPriceListMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (file: File) => {
      const read = safeParseJson(await file.text());
      if (!read.ok) throw new Error(`The file is not JSON: ${read.message}`);
      return api.post("/price-list", read.value, PriceListState);
    },
    onSuccess: (list) => client.setQueryData(priceListQuery().queryKey, list),
  });
