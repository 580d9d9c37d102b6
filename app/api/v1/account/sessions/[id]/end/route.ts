import { z } from "zod";
import { endSession } from "#lib/auth/end-session.ts";
import { Done } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

const Params = z.object({ id: z.string().min(1).max(100) });

export const POST = defineRoute(
  {
    summary: "End one session of one's own",
    tag: "People",
    permission: "account",
    params: Params,
    answer: Done,
  },
  async ({ ctx, params }) => {
    await endSession(ctx, params.id);
    return { done: true } as const;
  },
);
