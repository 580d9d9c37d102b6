import { z } from "zod";
import { endSessionsOf } from "#lib/auth/end-sessions-of.ts";
import { defineRoute } from "#lib/http/define-route.ts";

const Params = z.object({ id: z.string().min(1).max(100) });

export const POST = defineRoute(
  {
    summary: "Sign a person out everywhere",
    tag: "People",
    permission: "administer",
    params: Params,
    answer: z.object({ ended: z.number().int() }),
  },
  async ({ ctx, params }) => ({ ended: await endSessionsOf(ctx, params.id, null) }),
);
