import { getBranch } from "#lib/branches/get-branch.ts";
import { BranchDetail, BranchParams } from "#lib/branches/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const GET = defineRoute(
  {
    summary: "A branch of a case, step by step, with its model calls",
    tag: "Cases",
    permission: "read",
    params: BranchParams,
    answer: BranchDetail,
  },
  ({ ctx, params }) => getBranch(ctx, params.id, params.number),
);
