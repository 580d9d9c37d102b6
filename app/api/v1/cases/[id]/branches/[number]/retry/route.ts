import { listBranches } from "#lib/branches/list-branches.ts";
import { retryBranch } from "#lib/branches/retry-branch.ts";
import { BranchList, BranchParams } from "#lib/branches/schemas.ts";
import { defineRoute } from "#lib/http/define-route.ts";

export const POST = defineRoute(
  {
    summary: "Play a failed branch once more: the failed one stays, another begins as it did",
    tag: "Cases",
    permission: "curate",
    params: BranchParams,
    answer: BranchList,
  },
  async ({ ctx, params }) => {
    await retryBranch(ctx, params.id, params.number);
    return listBranches(ctx, params.id);
  },
);
