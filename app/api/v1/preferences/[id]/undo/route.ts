import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";
import { PreferenceRow } from "#lib/preferences/schemas.ts";
import { undoPreference } from "#lib/preferences/undo-preference.ts";

export const POST = defineRoute(
  {
    summary: "Take a preference back",
    tag: "Reviews",
    permission: "review",
    params: IdParams,
    answer: PreferenceRow,
  },
  ({ ctx, params }) => undoPreference(ctx, params.id),
);
