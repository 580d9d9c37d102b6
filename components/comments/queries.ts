import { queryOptions } from "@tanstack/react-query";
import { CommentThreads } from "#lib/comments/schemas.ts";
import { api } from "#lib/http/api-client.ts";

const OTHERS_WRITE_MS = 15_000;

export const commentKeys = { ofCase: (caseId: string) => ["comments", caseId] as const };

/** What is said about a case; asked again while it is on screen, as others write too. */
export const commentsQuery = (caseId: string) =>
  queryOptions({
    queryKey: commentKeys.ofCase(caseId),
    queryFn: async ({ signal }) =>
      (await api.get(`/cases/${caseId}/comments`, CommentThreads, { signal })).items,
    refetchInterval: OTHERS_WRITE_MS,
  });
