import { z } from "zod";
import { changePerson } from "#lib/auth/change-person.ts";
import { ChangePerson, Done } from "#lib/auth/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

const Params = z.object({ id: z.string().min(1).max(100) });

export const PATCH = defineRoute(
  {
    summary: "Change a person's name or role, let them go, or take them back",
    tag: "People",
    permission: "administer",
    params: Params,
    body: ChangePerson,
    answer: Done,
  },
  async ({ ctx, params, body }) => {
    await changePerson(ctx, params.id, body);
    return { done: true } as const;
  },
);
