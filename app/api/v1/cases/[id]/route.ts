import { z } from "zod";
import { editCase } from "#lib/cases/edit-case.ts";
import { getCase } from "#lib/cases/get-case.ts";
import { CaseDetail, EditCase } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

const params = z.object({ id: z.uuid() });

export const GET = defineRoute(
  { summary: "One case, whole", tag: "Cases", permission: "read", params, answer: CaseDetail },
  ({ ctx, params: { id } }) => getCase(ctx, id),
);

export const PATCH = defineRoute(
  {
    summary: "Edit a case: makes a new revision",
    tag: "Cases",
    permission: "review",
    params,
    body: EditCase,
    answer: CaseDetail,
  },
  ({ ctx, params: { id }, body }) => editCase(ctx, id, body),
);
