import { queryOptions } from "@tanstack/react-query";
import { api } from "#lib/http/api-client.ts";
import { Overview } from "#lib/overview/schemas.ts";

const REFRESH_MS = 15_000;

/** What is there in all: the sidebar's counts, and the overview page. */
export const overviewQuery = () =>
  queryOptions({
    queryKey: ["overview"],
    queryFn: () => api.get("/overview", Overview),
    refetchInterval: REFRESH_MS,
  });
