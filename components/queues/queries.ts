import { mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import { caseKeys } from "#components/cases/queries.ts";
import { pagesQuery } from "#components/list/pages-query.ts";
import { Agreement } from "#lib/agreement/schemas.ts";
import { api } from "#lib/http/api-client.ts";
import { pageOf } from "#lib/http/page.ts";
import {
  CaseQueues,
  ClaimAnswer,
  Disagreement,
  FinishedPlace,
  GuidelineVersions,
  QueueDetail,
  QueueProgress,
  QueueRow,
  RenewedPlaces,
  UndonePlace,
  type ClaimedPlace,
  type EditQueue,
  type FinishPlace,
  type MakeQueue,
  type SettleCase,
  type UndoPlace,
} from "#lib/queues/schemas.ts";
import { ReviewRow } from "#lib/review/schemas.ts";
import type { z } from "zod";

const REFRESH_MS = 10_000;
const INTAKE_REFRESH_MS = 1_000;
export const QUEUE_PAGE_SIZE = 50;

const queueKeys = { all: ["queues"] as const };

/** Others work on it too: asked again every ten seconds. */
export const queuesQuery = () => ({
  ...pagesQuery({
    queryKey: [...queueKeys.all, "list"],
    path: "/queues",
    page: pageOf(QueueRow),
    limit: QUEUE_PAGE_SIZE,
  }),
  refetchInterval: REFRESH_MS,
});

/** Whether cases are on their way into a queue. */
export const isUnderWay = (intake: QueueDetail["intake"]): boolean =>
  intake?.status === "queued" || intake?.status === "running";

/** Asked again by itself while cases are taken in. */
export const queueQuery = (id: string) =>
  queryOptions({
    queryKey: [...queueKeys.all, "one", id],
    queryFn: ({ signal }) => api.get(`/queues/${id}`, QueueDetail, { signal }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.intake ?? null) ? INTAKE_REFRESH_MS : false),
  });

export const progressQuery = (id: string) =>
  queryOptions({
    queryKey: [...queueKeys.all, "progress", id],
    queryFn: ({ signal }) => api.get(`/queues/${id}/progress`, QueueProgress, { signal }),
    refetchInterval: REFRESH_MS,
  });

export const agreementQuery = (id: string) =>
  queryOptions({
    queryKey: [...queueKeys.all, "agreement", id],
    queryFn: ({ signal }) => api.get(`/queues/${id}/agreement`, Agreement, { signal }),
  });

export const disagreementsQuery = (id: string) =>
  pagesQuery({
    queryKey: [...queueKeys.all, "disagreements", id],
    path: `/queues/${id}/disagreements`,
    page: pageOf(Disagreement),
    limit: QUEUE_PAGE_SIZE,
  });

export const guidelinesQuery = (id: string) =>
  queryOptions({
    queryKey: [...queueKeys.all, "guidelines", id],
    queryFn: async ({ signal }) =>
      (await api.get(`/queues/${id}/guidelines`, GuidelineVersions, { signal })).items,
  });

/** The queues that a case is in, with its single reviews. */
export const queuesOfCaseQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...queueKeys.all, "of-case", caseId],
    queryFn: async ({ signal }) => (await api.get(`/cases/${caseId}/queues`, CaseQueues, { signal })).items,
  });

/** After a decision: whatever shows the queue is asked anew. */
export const refreshQueues = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: queueKeys.all });

/** After decisions: what is on screen stays, and whatever is opened next is asked anew. */
export const markQueuesStale = (client: QueryClient): void =>
  void client.invalidateQueries({ queryKey: queueKeys.all, refetchType: "none" });

const refresh = (client: QueryClient) => () => refreshQueues(client);

export const makeQueueMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: z.input<typeof MakeQueue>) => api.post("/queues", input, QueueDetail),
    onSuccess: refresh(client),
  });

export const editQueueMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (input: EditQueue) => api.patch(`/queues/${id}`, input, QueueDetail),
    onSettled: refresh(client),
  });

export const takeInMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => api.post(`/queues/${id}/refresh`, {}, QueueDetail),
    onSettled: refresh(client),
  });

export const stopTakingInMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => api.post(`/queues/${id}/stop-taking-in`, {}, QueueDetail),
    onSettled: refresh(client),
  });

export const settleMutation = (client: QueryClient, queueId: string) =>
  mutationOptions({
    mutationFn: ({ caseId, input }: { caseId: string; input: z.input<typeof SettleCase> }) =>
      api.post(`/queues/${queueId}/cases/${caseId}/settle`, input, ReviewRow),
    onSettled: async (_answer, _error, { caseId }) => {
      await Promise.all([
        refreshQueues(client),
        client.invalidateQueries({ queryKey: caseKeys.detail(caseId) }),
      ]);
    },
  });

/** What the review screen asks for, below its queue. */
export const placesApi = (queueId: string) => {
  const below = `/queues/${queueId}`;
  const named = (places: readonly ClaimedPlace[]) => ({
    places: places.map(({ id, claim }) => ({ placeId: id, claim })),
  });
  return {
    claim: (caseId?: string) =>
      api.post(`${below}/claim`, caseId === undefined ? {} : { caseId }, ClaimAnswer),
    renew: async (places: readonly ClaimedPlace[]) =>
      (await api.post(`${below}/renew`, named(places), RenewedPlaces)).items,
    /** Goes out even while the page is being left. */
    release: (places: readonly ClaimedPlace[]) => {
      if (places.length > 0) navigator.sendBeacon(`/api/v1${below}/release`, JSON.stringify(named(places)));
    },
    finish: (placeId: string, input: z.input<typeof FinishPlace>) =>
      api.post(`${below}/places/${placeId}/review`, input, FinishedPlace),
    undo: (placeId: string, input: UndoPlace) =>
      api.post(`${below}/places/${placeId}/undo`, input, UndonePlace),
  };
};
