import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "#lib/http/api-client.ts";
import {
  type EditPrompt,
  PromptDetail,
  PromptPreview,
  PromptRow,
  type PreviewPrompt,
} from "#lib/prompt-versions/schemas.ts";

const PromptList = z.object({ items: z.array(PromptRow) });
const pathOf = (name: string): string => `/prompts/${encodeURIComponent(name)}`;

export const promptsQuery = () =>
  queryOptions({
    queryKey: ["prompts", "list"],
    queryFn: async ({ signal }) => (await api.get("/prompts", PromptList, { signal })).items,
  });

export const promptQuery = (name: string) =>
  queryOptions({
    queryKey: ["prompts", "one", name],
    queryFn: ({ signal }) => api.get(pathOf(name), PromptDetail, { signal }),
  });

/** What a model would get; asked anew with each text, the last answer stays until the next is there. */
export const promptPreviewQuery = (name: string, input: PreviewPrompt) =>
  queryOptions({
    queryKey: ["prompts", "preview", name, input],
    queryFn: () => api.post(`${pathOf(name)}/preview`, input, PromptPreview),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const editPromptMutation = (name: string, client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: EditPrompt) => api.patch(pathOf(name), input, PromptDetail),
    onSuccess: (prompt) => {
      client.setQueryData(promptQuery(name).queryKey, prompt);
      return client.invalidateQueries({ queryKey: promptsQuery().queryKey });
    },
  });
