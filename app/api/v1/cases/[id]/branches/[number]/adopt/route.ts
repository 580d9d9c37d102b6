import { adoptBranch } from "#lib/branches/adopt-branch.ts";
import { AdoptBranch, BranchParams } from "#lib/branches/schemas.ts";
import { CaseDetail } from "#lib/cases/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const POST = defineRoute(
  {
    summary: "Make a branch the case's current revision: a new one",
    tag: "Cases",
    permission: "review",
    params: BranchParams,
    body: AdoptBranch,
    answer: CaseDetail,
  },
  ({ ctx, params, body }) => adoptBranch(ctx, params.id, params.number, body),
);
