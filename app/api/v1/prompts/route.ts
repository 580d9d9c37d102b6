import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { listPrompts } from "#lib/prompt-versions/list-prompts.ts";
import { PromptRow } from "#lib/prompt-versions/schemas.ts";

export const GET = defineRoute(
  {
    summary: "List the prompts, each with the version that new runs start with",
    tag: "Prompts",
    permission: "read",
    answer: z.object({ items: z.array(PromptRow), nextCursor: z.null() }),
  },
  async ({ ctx }) => ({ items: await listPrompts(ctx), nextCursor: null }),
);
