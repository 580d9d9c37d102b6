import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { pagesQuery } from "#components/list/pages-query.ts";
import { GateFunnel } from "#lib/cases/schemas.ts";
import { api } from "#lib/http/api-client.ts";
import { pageOf, repeatable } from "#lib/http/page.ts";
import { RunMix } from "#lib/runs/mix/schemas.ts";
import {
  DeadLetterPage,
  RunDetail,
  RunEstimate,
  RunItemRow,
  RunKind,
  RunStatus,
  RunSummary,
  type CloneRun,
  type ListRunItemsQuery,
  type SendBack,
  type StartRun,
} from "#lib/runs/schemas.ts";
import { isLive, type RunAction } from "./run-progress.ts";

const LIST_REFRESH_MS = 2_000;
export const RUN_PAGE_SIZE = 50;
const ITEM_PAGE_SIZE = 100;
const ESTIMATE_STALE_MS = 30_000;

export const runKeys = { all: ["runs"] as const };

export const RunsFilter = z.object({ kind: repeatable(RunKind), status: repeatable(RunStatus) });
export type RunsFilter = z.infer<typeof RunsFilter>;
export type RunItemFilter = {
  status: ListRunItemsQuery["status"];
  code?: string | undefined;
  message?: string | undefined;
};

/** Asked again every two seconds as long as one of them is live. */
export const runsQuery = (filter: RunsFilter) =>
  infiniteQueryOptions({
    ...pagesQuery({
      queryKey: [...runKeys.all, "list", filter],
      path: "/runs",
      page: pageOf(RunSummary),
      query: filter,
      limit: RUN_PAGE_SIZE,
    }),
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some((run) => isLive(run.status)))
        ? LIST_REFRESH_MS
        : false,
  });

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: [...runKeys.all, "one", id],
    queryFn: ({ signal }) => api.get(`/runs/${id}`, RunDetail, { signal }),
  });

export const runItemsQuery = (id: string, filter: RunItemFilter) =>
  pagesQuery({
    queryKey: [...runKeys.all, "items", id, filter],
    path: `/runs/${id}/items`,
    page: pageOf(RunItemRow),
    query: filter,
    limit: ITEM_PAGE_SIZE,
  });

export const gatesQuery = (id: string) =>
  queryOptions({
    queryKey: [...runKeys.all, "gates", id],
    queryFn: ({ signal }) => api.get("/cases/gates", GateFunnel, { query: { run: [id] }, signal }),
  });

export const mixQuery = (id: string) =>
  queryOptions({
    queryKey: [...runKeys.all, "mix", id],
    queryFn: ({ signal }) => api.get(`/runs/${id}/mix`, RunMix, { signal }),
  });

const Started = z.object({ id: z.uuid() });

export const startRunMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: z.input<typeof StartRun>) => api.post("/runs", input, Started),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: runKeys.all }),
        client.invalidateQueries({ queryKey: ["overview"] }),
      ]),
  });

export const cloneRunMutation = (id: string, client: QueryClient) =>
  mutationOptions({
    mutationFn: (changes: z.input<typeof CloneRun>) => api.post(`/runs/${id}/clone`, changes, Started),
    onSuccess: () => client.invalidateQueries({ queryKey: runKeys.all }),
  });

/** What a run would take; asked anew for each input. */
export const estimateQuery = (input: z.input<typeof StartRun> | null) =>
  queryOptions({
    queryKey: [...runKeys.all, "estimate", input],
    queryFn: () => api.post("/runs/estimate", input, RunEstimate),
    enabled: input !== null,
    retry: false,
    staleTime: ESTIMATE_STALE_MS,
  });

const statusAfter: Record<RunAction, RunStatus> = {
  pause: "paused",
  resume: "running",
  cancel: "cancelled",
  "retry-failed": "running",
};

/** Failed items of one cause, worked on again. */
export const retryCauseMutation = (id: string, client: QueryClient) =>
  mutationOptions({
    mutationFn: (cause: { code: string; message: string }) =>
      api.post(`/runs/${id}/retry-failed`, { cause }, z.unknown()),
    onSettled: () => client.invalidateQueries({ queryKey: runKeys.all }),
  });

const DEAD_LETTER_REFRESH_MS = 10_000;
export const DEAD_LETTER_PAGE_SIZE = 100;

export const deadLettersQuery = () => ({
  ...pagesQuery({
    queryKey: [...runKeys.all, "dead-letters"],
    path: "/dead-letters",
    page: DeadLetterPage,
    limit: DEAD_LETTER_PAGE_SIZE,
  }),
  refetchInterval: DEAD_LETTER_REFRESH_MS,
});

export const sendBackMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (which: z.input<typeof SendBack>) =>
      api.post("/dead-letters/send-back", which, z.object({ sentBack: z.number() })),
    onSettled: () => client.invalidateQueries({ queryKey: runKeys.all }),
  });

export const runActionMutation = (id: string, client: QueryClient) =>
  mutationOptions({
    // What the answer holds is not needed: the run is read again.
    mutationFn: (action: RunAction) => api.post(`/runs/${id}/${action}`, {}, z.unknown()),
    // Shown at once; what the server made of it comes right after.
    onMutate: (action: RunAction) =>
      client.setQueryData(runQuery(id).queryKey, (run) => run && { ...run, status: statusAfter[action] }),
    onSettled: () => client.invalidateQueries({ queryKey: runKeys.all }),
  });
