import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { editPrompt } from "#lib/prompt-versions/edit-prompt.ts";
import { getPrompt } from "#lib/prompt-versions/get-prompt.ts";
import { EditPrompt, PromptDetail } from "#lib/prompt-versions/schemas.ts";

const params = z.object({ name: z.string() });

export const GET = defineRoute(
  {
    summary: "Get a prompt with its slots and all its versions",
    tag: "Prompts",
    permission: "read",
    params,
    answer: PromptDetail,
  },
  ({ ctx, params: { name } }) => getPrompt(ctx, name),
);

export const PATCH = defineRoute(
  {
    summary: "Change a prompt's text: makes a new version, which new runs start with",
    tag: "Prompts",
    permission: "curate",
    params,
    body: EditPrompt,
    answer: PromptDetail,
  },
  ({ ctx, params: { name }, body }) => editPrompt(ctx, name, body),
);
