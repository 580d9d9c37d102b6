import { z } from "zod";
import { getRevision } from "#lib/cases/get-revision.ts";
import { RevisionDetail } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "One revision of a case, whole",
    tag: "Cases",
    permission: "read",
    params: z.object({ id: z.uuid(), revision: z.coerce.number().int().min(0).max(1_000_000) }),
    answer: RevisionDetail,
  },
  ({ ctx, params }) => getRevision(ctx, params.id, params.revision),
);
