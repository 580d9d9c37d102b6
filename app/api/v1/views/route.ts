import { z } from "zod";
import { defineRoute } from "#lib/http/define-route.ts";
import { listViews } from "#lib/views/list-views.ts";
import { saveView } from "#lib/views/save-view.ts";
import { SavedViewRow, SaveView } from "#lib/views/schemas.ts";

export const GET = defineRoute(
  {
    summary: "Saved views of the list of cases: one's own and shared ones",
    tag: "Views",
    permission: "read",
    answer: z.object({ items: z.array(SavedViewRow) }),
  },
  ({ ctx }) => listViews(ctx),
);

export const POST = defineRoute(
  {
    summary: "Save a view of the list of cases",
    tag: "Views",
    permission: "read",
    body: SaveView,
    answer: SavedViewRow,
    status: 201,
  },
  ({ ctx, body }) => saveView(ctx, body),
);
