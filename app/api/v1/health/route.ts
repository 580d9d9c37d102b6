import { defineRoute } from "#lib/http/define-route.ts";
import { getHealth } from "#lib/overview/get-health.ts";
import { Health } from "#lib/overview/schemas.ts";

export const GET = defineRoute(
  { summary: "Is it up", tag: "Overview", permission: "open", answer: Health },
  ({ ctx }) => getHealth(ctx),
);
