import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { DraftDetail, RevisionDetail } from "#lib/cases/schemas.ts";
import { api } from "#lib/http/api-client.ts";

const OwnDraft = z.object({ draft: DraftDetail.nullable() });
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
    queryFn: async ({ signal }) => (await api.get(`/cases/${caseId}/draft`, OwnDraft, { signal })).draft,
    gcTime: 0,
    staleTime: NEVER_STALE,
  });
