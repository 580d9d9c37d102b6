import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { pagesQuery } from "#components/list/pages-query.ts";
import { api } from "#lib/http/api-client.ts";
import { Comparison, PreferencePage, PreferenceRow, type KeepPreference } from "#lib/preferences/schemas.ts";

export const PREFERENCE_PAGE_SIZE = 50;
const UNDER_WAY_REFRESH_MS = 2_000;

const keys = { comparisons: ["comparisons"] as const, preferences: ["preferences"] as const };

/** Asked again by itself while a side is simulated. */
export const comparisonQuery = (cases: string, isBlind: boolean) =>
  queryOptions({
    queryKey: [...keys.comparisons, cases, isBlind],
    queryFn: ({ signal }) =>
      api.get("/comparisons", Comparison, { query: { cases, ...(isBlind && { blind: "true" }) }, signal }),
    refetchInterval: (query) =>
      query.state.data?.sides.some(({ status }) => status === "simulating") ? UNDER_WAY_REFRESH_MS : false,
    placeholderData: keepPreviousData,
  });

export const preferencesQuery = () =>
  pagesQuery({
    queryKey: keys.preferences,
    path: "/preferences",
    page: PreferencePage,
    limit: PREFERENCE_PAGE_SIZE,
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
