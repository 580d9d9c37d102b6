import { queryOptions } from "@tanstack/react-query";
import { DraftDetail, RevisionDetail } from "#lib/cases/schemas.ts";
import { api, ApiError } from "#lib/http/api-client.ts";

const NEVER_STALE = Number.POSITIVE_INFINITY;

/** A revision never changes. */
export const revisionQuery = (caseId: string, revision: number) =>
  queryOptions({
    queryKey: ["revisions", caseId, revision],
    queryFn: ({ signal }) => api.get(`/cases/${caseId}/revisions/${revision}`, RevisionDetail, { signal }),
    staleTime: NEVER_STALE,
  });

/** One's own draft on a case, null where there is none; asked for each time that the editor opens. */
export const draftQuery = (caseId: string) =>
  queryOptions({
    queryKey: ["drafts", caseId],
    queryFn: async ({ signal }): Promise<DraftDetail | null> => {
      try {
        return await api.get(`/cases/${caseId}/draft`, DraftDetail, { signal });
      } catch (failure) {
        if (failure instanceof ApiError && failure.status === 404) return null;
        throw failure;
      }
    },
    gcTime: 0,
    staleTime: NEVER_STALE,
  });
