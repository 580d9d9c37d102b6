import { listPeople } from "#lib/auth/list-people.ts";
import { People } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "Everybody whose name may stand beside work",
    tag: "People",
    permission: "read",
    answer: People,
  },
  async ({ ctx }) => ({ items: await listPeople(ctx) }),
);
