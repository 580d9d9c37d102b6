import { defineRoute } from "#lib/http/define-route.ts";
import { keepPreference } from "#lib/preferences/keep-preference.ts";
import { listPreferences } from "#lib/preferences/list-preferences.ts";
import {
  KeepPreference,
  ListPreferencesQuery,
  PreferencePage,
  PreferenceRow,
} from "#lib/preferences/schemas.ts";

export const GET = defineRoute(
  {
    summary: "Pairs of which one was chosen, newest first",
    tag: "Reviews",
    permission: "read",
    query: ListPreferencesQuery,
    answer: PreferencePage,
  },
  ({ ctx, query }) => listPreferences(ctx, query),
);

export const POST = defineRoute(
  {
    summary: "Say which of two trajectories is better",
    tag: "Reviews",
    permission: "review",
    body: KeepPreference,
    answer: PreferenceRow,
    status: 201,
  },
  ({ ctx, body }) => keepPreference(ctx, body),
);
