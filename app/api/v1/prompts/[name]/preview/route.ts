import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { previewPrompt } from "#lib/prompt-versions/preview-prompt.ts";
import { PreviewPrompt, PromptPreview } from "#lib/prompt-versions/schemas.ts";

export const POST = defineRoute(
  {
    summary: "Show a text of a prompt as a model would get it, with the values of a tool",
    tag: "Prompts",
    permission: "read",
    params: z.object({ name: z.string() }),
    body: PreviewPrompt,
    answer: PromptPreview,
  },
  ({ ctx, params: { name }, body }) => previewPrompt(ctx, name, body),
);
