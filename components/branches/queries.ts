import { mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  BranchDetail,
  BranchesStarted,
  BranchList,
  type BranchRow,
  type StartBranches,
} from "#lib/branches/schemas.ts";
import { api } from "#lib/http/api-client.ts";

const UNDER_WAY_REFRESH_MS = 2_000;

/** A branch of a run that is paused waits: nothing is to be seen until somebody resumes it. */
export const isUnderWay = ({ status, runStatus }: BranchRow): boolean =>
  status === "simulating" && runStatus !== "paused";

/** Asked again by itself while one of them is under way. */
export const branchesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ["branches", caseId],
    queryFn: async ({ signal }) => (await api.get(`/cases/${caseId}/branches`, BranchList, { signal })).items,
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? UNDER_WAY_REFRESH_MS : false),
  });

export const startBranchesMutation = (caseId: string, client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: z.input<typeof StartBranches>) =>
      api.post(`/cases/${caseId}/branches`, input, BranchesStarted),
    onSuccess: () => client.invalidateQueries({ queryKey: branchesQuery(caseId).queryKey }),
  });

export const branchQuery = (caseId: string, number: number) =>
  queryOptions({
    queryKey: [...branchesQuery(caseId).queryKey, number],
    queryFn: ({ signal }) => api.get(`/cases/${caseId}/branches/${number}`, BranchDetail, { signal }),
    refetchInterval: (query) => (query.state.data?.status === "simulating" ? UNDER_WAY_REFRESH_MS : false),
  });

/** Plays a failed branch once more, as another one. */
export const retryBranchMutation = (caseId: string, client: QueryClient) =>
  mutationOptions({
    mutationFn: (number: number) =>
      api.post(`/cases/${caseId}/branches/${number}/retry`, undefined, BranchList),
    onSettled: () => client.invalidateQueries({ queryKey: branchesQuery(caseId).queryKey }),
  });
