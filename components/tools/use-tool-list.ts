"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useUrlFilter } from "#components/ui/use-url-filter.ts";
import { ToolFilter } from "#lib/tools/schemas.ts";
import { toolFacetsQuery, toolsQuery } from "./queries.ts";

const BUILDING_REFRESH_MS = 3_000;

/** The list that the address names, its facets, and how many tools match. Asked again while one is built. */
export function useToolList() {
  const [filter, setFilter] = useUrlFilter(ToolFilter);
  const facets = useQuery({
    ...toolFacetsQuery(filter),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.status.some((one) => one.value === "building" && one.count > 0)
        ? BUILDING_REFRESH_MS
        : false,
  }).data;
  const isBuilding = facets?.status.some((one) => one.value === "building" && one.count > 0) ?? false;
  const list = useInfiniteQuery({
    ...toolsQuery(filter),
    placeholderData: keepPreviousData,
    refetchInterval: isBuilding ? BUILDING_REFRESH_MS : false,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return { filter, setFilter, facets, list, items, matching: facets?.matching ?? items.length };
}
