import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { z } from "zod";
import { api, type QueryValues } from "#lib/http/api-client.ts";

type Given<T> = {
  queryKey: readonly unknown[];
  path: string;
  page: T;
  /** Rows a page. */
  limit: number;
  query?: QueryValues;
};

/** A list of the API, read page by page: each begins where the one before ended. Another filter replaces it once it is there. */
export const pagesQuery = <T extends z.ZodType<{ nextCursor: string | null }>>({
  queryKey,
  path,
  page,
  limit,
  query,
}: Given<T>) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api.get(path, page, { query: { ...query, cursor: pageParam, limit }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
