import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import { pagesQuery } from "#components/list/pages-query.ts";
import { ClearedAnswers, ToolAnswerRow } from "#lib/answers/schemas.ts";
import { api } from "#lib/http/api-client.ts";
import { pageOf } from "#lib/http/page.ts";

const PAGE_SIZE = 50;
const answersKey = (toolId: string) => ["tool-answers", toolId] as const;

export const answersQuery = (toolId: string) =>
  pagesQuery({
    queryKey: answersKey(toolId),
    path: `/tools/${toolId}/answers`,
    page: pageOf(ToolAnswerRow),
    limit: PAGE_SIZE,
  });

export const pinAnswerMutation = (toolId: string, client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, isPinned }: { id: string; isPinned: boolean }) =>
      api.patch(`/tools/${toolId}/answers/${id}`, { isPinned }, ToolAnswerRow),
    onSettled: () => client.invalidateQueries({ queryKey: answersKey(toolId) }),
  });

/** Without ids: all that are not pinned. */
export const clearAnswersMutation = (toolId: string, client: QueryClient) =>
  mutationOptions({
    mutationFn: (ids: string[] | null) =>
      api.post(`/tools/${toolId}/answers/clear`, ids ? { ids } : {}, ClearedAnswers),
    onSettled: () => client.invalidateQueries({ queryKey: answersKey(toolId) }),
  });
