import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "#lib/http/api-client.ts";
import { SavedViewRow } from "#lib/views/schemas.ts";

export const viewKeys = { all: ["views"] as const };

export const viewsQuery = queryOptions({
  queryKey: viewKeys.all,
  queryFn: ({ signal }) => api.get("/views", z.object({ items: z.array(SavedViewRow) }), { signal }),
});
