import { listBranches } from "#lib/branches/list-branches.ts";
import { BranchesStarted, BranchList, StartBranches } from "#lib/branches/schemas.ts";
import { startBranches } from "#lib/branches/start-branches.ts";
import { defineRoute } from "#lib/http/define-route.ts";
import { IdParams } from "#lib/http/page.ts";

export const GET = defineRoute(
  {
    summary: "Branches of a case, oldest first, those under way with the steps so far",
    tag: "Cases",
    permission: "read",
    params: IdParams,
    answer: BranchList,
  },
  ({ ctx, params }) => listBranches(ctx, params.id),
);

export const POST = defineRoute(
  {
    summary: "Play a case again from one of its steps: starts a run whose items are branches",
    tag: "Cases",
    permission: "curate",
    params: IdParams,
    body: StartBranches,
    answer: BranchesStarted,
    status: 201,
  },
  ({ ctx, params, body }) => startBranches(ctx, params.id, body),
);
