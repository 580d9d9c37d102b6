import {
  infiniteQueryOptions,
  keepPreviousData,
  mutationOptions,
  queryOptions,
  type QueryClient,
} from "@tanstack/react-query";
import type { z } from "zod";
import { api } from "#lib/http/api-client.ts";
import { Comparison, PreferencePage, PreferenceRow, type KeepPreference } from "#lib/preferences/schemas.ts";

export const PREFERENCE_PAGE_SIZE = 50;
const UNDER_WAY_REFRESH_MS = 2_000;

const keys = { comparisons: ["comparisons"] as const, preferences: ["preferences"] as const };

/** Asked again by itself while a side is simulated. */
export const comparisonQuery = (cases: string) =>
  queryOptions({
    queryKey: [...keys.comparisons, cases],
    queryFn: ({ signal }) => api.get("/comparisons", Comparison, { query: { cases }, signal }),
    refetchInterval: (query) =>
      query.state.data?.sides.some(({ status }) => status === "simulating") ? UNDER_WAY_REFRESH_MS : false,
    placeholderData: keepPreviousData,
  });

export const preferencesQuery = () =>
  infiniteQueryOptions({
    queryKey: keys.preferences,
    queryFn: ({ pageParam, signal }) =>
      api.get("/preferences", PreferencePage, {
        query: { cursor: pageParam, limit: PREFERENCE_PAGE_SIZE },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

const refresh = (client: QueryClient) => async (): Promise<void> => {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.comparisons }),
    client.invalidateQueries({ queryKey: keys.preferences }),
  ]);
};

export const keepPreferenceMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: z.input<typeof KeepPreference>) => api.post("/preferences", input, PreferenceRow),
    onSettled: refresh(client),
  });

export const undoPreferenceMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => api.post(`/preferences/${id}/undo`, undefined, PreferenceRow),
    onSettled: refresh(client),
  });
