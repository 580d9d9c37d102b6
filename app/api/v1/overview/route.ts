import { defineRoute } from "#lib/http/define-route.ts";
import { getOverview } from "#lib/overview/get-overview.ts";
import { Overview } from "#lib/overview/schemas.ts";

export const GET = defineRoute(
  {
    summary: "What is there, what runs, what to do next",
    tag: "Overview",
    permission: "read",
    answer: Overview,
  },
  ({ ctx }) => getOverview(ctx),
);
