import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { changeView } from "#lib/views/change-view.ts";
import { deleteView } from "#lib/views/delete-view.ts";
import { getView } from "#lib/views/get-view.ts";
import { ChangeView, SavedViewRow } from "#lib/views/schemas.ts";

export const GET = defineRoute(
  { summary: "A saved view", tag: "Views", permission: "read", params: IdParams, answer: SavedViewRow },
  ({ ctx, params }) => getView(ctx, params.id),
);

export const PATCH = defineRoute(
  {
    summary: "Rename, share or rewrite one's own view",
    tag: "Views",
    permission: "read",
    params: IdParams,
    body: ChangeView,
    answer: SavedViewRow,
  },
  ({ ctx, params, body }) => changeView(ctx, params.id, body),
);

export const DELETE = defineRoute(
  {
    summary: "Forget one's own view",
    tag: "Views",
    permission: "read",
    params: IdParams,
    answer: z.object({ id: z.uuid() }),
  },
  ({ ctx, params }) => deleteView(ctx, params.id),
);
