import { z } from "zod";
import { dropDraft } from "#lib/cases/drop-draft.ts";
import { getDraft } from "#lib/cases/get-draft.ts";
import { keepDraft } from "#lib/cases/keep-draft.ts";
import { DraftDetail, DraftInput } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const GET = defineRoute(
  {
    summary: "Your draft on a case",
    tag: "Cases",
    permission: "review",
    params: IdParams,
    answer: z.object({ draft: DraftDetail.nullable() }),
  },
  async ({ ctx, params }) => ({ draft: await getDraft(ctx, params.id) }),
);

export const PUT = defineRoute(
  {
    summary: "Keep what you have typed into a case, without making a revision",
    tag: "Cases",
    permission: "review",
    params: IdParams,
    body: DraftInput,
    answer: DraftDetail,
  },
  ({ ctx, params, body }) => keepDraft(ctx, params.id, body),
);

export const DELETE = defineRoute(
  {
    summary: "Throw away your draft on a case",
    tag: "Cases",
    permission: "review",
    params: IdParams,
    answer: z.object({ dropped: z.boolean() }),
  },
  ({ ctx, params }) => dropDraft(ctx, params.id),
);
